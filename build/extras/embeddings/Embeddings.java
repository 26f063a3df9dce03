import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Turns texts into vectors with a sentence-transformer in a folder (model.onnx, tokenizer.json), in
 * a process of its own that the hub starts and ends. Answers as OpenAI's embeddings do, on the
 * loopback address only and only to who knows the key in HUB_EMBEDDINGS_KEY.
 */
final class Embeddings {

  private static final int LONGEST = 256;
  private static final Gson JSON = new Gson();

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final String key = "Bearer " + System.getenv("HUB_EMBEDDINGS_KEY");

  private Embeddings(Path folder) throws IOException, OrtException {
    var options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    session = environment.createSession(folder.resolve("model.onnx").toString(), options);
    tokenizer =
        HuggingFaceTokenizer.builder()
            .optTokenizerPath(folder.resolve("tokenizer.json"))
            .optTruncation(true)
            .optPadding(true)
            .optMaxLength(LONGEST)
            .build();
  }

  public static void main(String[] folder) throws Exception {
    var embeddings = new Embeddings(Path.of(folder[0]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/embeddings", embeddings::answer);
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.start();
    System.out.println("port " + server.getAddress().getPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    int status = 200;
    String answer;
    try {
      if (!key.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        status = 401;
        answer = "{}";
      } else {
        answer =
            vectors(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (OrtException | RuntimeException e) {
      status = 500;
      answer = "{}";
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String vectors(String request) throws OrtException {
    var texts = new ArrayList<String>();
    for (JsonElement text : JSON.fromJson(request, JsonObject.class).getAsJsonArray("input")) {
      texts.add(text.getAsString());
    }
    var data = new JsonArray();
    float[][] vectors = vectors(texts);
    for (int i = 0; i < vectors.length; i++) {
      var one = new JsonObject();
      one.addProperty("index", i);
      one.add("embedding", JSON.toJsonTree(vectors[i]));
      data.add(one);
    }
    var answer = new JsonObject();
    answer.add("data", data);
    return answer.toString();
  }

  private float[][] vectors(List<String> texts) throws OrtException {
    Encoding[] read = tokenizer.batchEncode(texts);
    var ids = new long[read.length][];
    var masks = new long[read.length][];
    var types = new long[read.length][];
    for (int i = 0; i < read.length; i++) {
      ids[i] = read[i].getIds();
      masks[i] = read[i].getAttentionMask();
      types[i] = read[i].getTypeIds();
    }
    Map<String, OnnxTensor> inputs = new HashMap<>();
    put("input_ids", ids, inputs);
    put("attention_mask", masks, inputs);
    put("token_type_ids", types, inputs);
    try (OrtSession.Result result = session.run(inputs)) {
      return sums((float[][][]) result.get(0).getValue(), masks);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private void put(String name, long[][] values, Map<String, OnnxTensor> inputs)
      throws OrtException {
    if (session.getInputNames().contains(name)) {
      inputs.put(name, OnnxTensor.createTensor(environment, values));
    }
  }

  /** The sum of the words' vectors, padding left out: only its direction counts. */
  private static float[][] sums(float[][][] words, long[][] masks) {
    var sums = new float[words.length][words[0][0].length];
    for (int text = 0; text < words.length; text++) {
      for (int word = 0; word < words[text].length; word++) {
        if (masks[text][word] == 1) {
          for (int i = 0; i < sums[text].length; i++) {
            sums[text][i] += words[text][word][i];
          }
        }
      }
    }
    return sums;
  }
}
