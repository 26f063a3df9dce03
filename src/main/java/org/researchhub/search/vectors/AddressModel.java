package org.researchhub.search.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.ModelSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model behind an address that answers as OpenAI's embeddings do. The address is what the
 * administrator wrote, so it may be of this machine; where it redirects is not followed.
 */
public final class AddressModel implements TextModel {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST_ANSWER = 8_000_000;
  private static final int LONGEST_TEXT = 4_000;

  private final ModelSettings settings;
  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  public AddressModel(ModelSettings settings, URI base) {
    this.settings = settings;
    this.address = URI.create(base + "/embeddings");
  }

  @Override
  public String key() {
    byte[] named = (settings.name() + " " + settings.dimensions()).getBytes(StandardCharsets.UTF_8);
    return ModelKey.of(named);
  }

  @Override
  public List<float[]> vectors(List<String> texts, Duration patience) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(patience)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question(texts)));
    if (settings.key() != null) {
      request.header("Authorization", "Bearer " + settings.key());
    }
    return read(answer(request.build()), texts.size());
  }

  private String question(List<String> texts) {
    ObjectNode question = JSON.createObjectNode().put("model", settings.name());
    if (settings.dimensions() > 0) {
      question.put("dimensions", settings.dimensions());
    }
    ArrayNode input = question.putArray("input");
    texts.forEach(
        text -> input.add(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT)));
    return question.toString();
  }

  private byte[] answer(HttpRequest request) throws IOException {
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw wrong("answers with status " + response.statusCode());
        }
        byte[] answer = body.readNBytes(LARGEST_ANSWER + 1);
        if (answer.length > LARGEST_ANSWER) {
          throw wrong("answers with more than " + LARGEST_ANSWER / 1_000_000 + " MB");
        }
        return answer;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw wrong("was not waited for");
    }
  }

  private List<float[]> read(byte[] answer, int wanted) throws IOException {
    var vectors = new float @Nullable [wanted][];
    int dimensions = 0;
    try {
      for (JsonNode one : JSON.readTree(answer).path("data")) {
        float[] vector = vector(one.path("embedding"));
        dimensions = dimensions == 0 ? vector.length : dimensions;
        int index = one.path("index").asInt(-1);
        if (index < 0 || index >= wanted || vector.length != dimensions) {
          throw wrong("answers with vectors that do not belong together");
        }
        vectors[index] = vector;
      }
    } catch (JacksonException e) {
      throw wrong("answers with something that is not JSON");
    }
    var all = new ArrayList<float[]>();
    for (float @Nullable [] vector : vectors) {
      if (vector == null) {
        throw wrong("answers with fewer vectors than it was given texts");
      }
      all.add(vector);
    }
    return all;
  }

  private float[] vector(JsonNode numbers) throws IOException {
    int size = numbers.size();
    if (size == 0 || size > MOST_DIMENSIONS) {
      throw wrong(
          "gives vectors of "
              + size
              + " numbers; 1 to "
              + MOST_DIMENSIONS
              + " are possible (hub.search.model.dimensions asks for fewer)");
    }
    var vector = new float[size];
    double square = 0;
    for (int i = 0; i < size; i++) {
      double number = numbers.path(i).asDouble(Double.NaN);
      vector[i] = (float) number;
      square += number * number;
    }
    double length = Math.sqrt(square);
    if (!Double.isFinite(length)) {
      throw wrong("gives vectors of something else than numbers");
    }
    if (length == 0) {
      return new float[0];
    }
    for (int i = 0; i < size; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  private IOException wrong(String what) {
    return new IOException("The model at " + address + " " + what + ".");
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
