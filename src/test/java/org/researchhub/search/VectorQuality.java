package org.researchhub.search;

import static org.researchhub.search.Told.told;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.researchhub.search.lucene.LuceneSearchIndex;
import org.researchhub.search.vectors.FolderModel;
import org.researchhub.search.vectors.TextModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how well questions of collections with known answers are answered by words alone and with
 * a model: {@code VectorQuality EXTRA MODEL-FOLDER SET…}.
 */
final class VectorQuality implements TextVectors {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, float[]> vectors = new HashMap<>();
  private final TextModel model;
  private boolean isOn;

  private VectorQuality(TextModel model) {
    this.model = model;
  }

  @Override
  public String key() {
    return "measured";
  }

  @Override
  public Map<String, float[]> of(String publication) {
    return vectors;
  }

  @Override
  public float @Nullable [] ofQuestion(String words) {
    return isOn ? vectors.get(TextVectors.digest(words)) : null;
  }

  public static void main(String[] args) throws IOException {
    try (var model = new FolderModel(Path.of(args[0]), Path.of(args[1]))) {
      System.out.println(
          "set | nDCG@10 words | nDCG@10 with model | recall@100 words | with model");
      for (int i = 2; i < args.length; i++) {
        new VectorQuality(model).measure(Path.of(args[i]));
      }
    }
  }

  private void measure(Path set) throws IOException {
    var publications = new ArrayList<IndexedPublication>();
    var texts = new ArrayList<String>();
    for (JsonNode one :
        lines(new GZIPInputStream(Files.newInputStream(set.resolve("corpus.jsonl.gz"))))) {
      IndexedPublication publication =
          told(one.path("_id").asString())
              .titled("en", one.path("title").asString())
              .saying("en", one.path("text").asString())
              .publication();
      publications.add(publication);
      texts.add(TextVectors.description(publication));
    }
    Map<String, String> questions = new HashMap<>();
    for (JsonNode one : lines(Files.newInputStream(set.resolve("queries.jsonl")))) {
      questions.put(one.path("_id").asString(), one.path("text").asString());
    }
    texts.addAll(questions.values().stream().map(String::strip).toList());
    long begun = System.nanoTime();
    for (int from = 0; from < texts.size(); from += TextModel.MOST_TEXTS) {
      List<String> some = texts.subList(from, Math.min(from + TextModel.MOST_TEXTS, texts.size()));
      List<float[]> made = model.vectors(some, Duration.ofMinutes(2));
      for (int i = 0; i < some.size(); i++) {
        vectors.put(TextVectors.digest(some.get(i)), made.get(i));
      }
    }
    System.out.printf(
        "%d texts, %.0f a second%n",
        texts.size(), texts.size() / ((System.nanoTime() - begun) / 1e9));
    Map<String, Map<String, Integer>> right = new HashMap<>();
    for (String line : Files.readAllLines(set.resolve("qrels.tsv"))) {
      String[] parts = line.split("\t");
      if (parts[2].matches("[1-9][0-9]*")) {
        right
            .computeIfAbsent(parts[0], q -> new HashMap<>())
            .put(parts[1], Integer.parseInt(parts[2]));
      }
    }
    Path folder = Files.createTempDirectory("quality");
    try (SearchIndex index = LuceneSearchIndex.open(folder, this)) {
      index.apply(publications, List.of(), 1);
      for (boolean anyWord : new boolean[] {false, true}) {
        double[] words = figures(index, questions, right, anyWord, false);
        double[] with = figures(index, questions, right, anyWord, true);
        System.out.printf(
            "%s, %s | %.3f | %.3f | %.3f | %.3f%n",
            set.getFileName(),
            anyWord ? "any word" : "as asked",
            words[0],
            with[0],
            words[1],
            with[1]);
      }
    }
  }

  private double[] figures(
      SearchIndex index,
      Map<String, String> questions,
      Map<String, Map<String, Integer>> right,
      boolean anyWord,
      boolean withModel) {
    isOn = withModel;
    double gain = 0;
    double recall = 0;
    for (var question : right.entrySet()) {
      SearchRequest asked =
          SearchRequest.of(questions.getOrDefault(question.getKey(), "").strip(), "en")
              .withPage(1, 100);
      SearchAnswer answer = index.search(anyWord ? asked.withAnyWord() : asked);
      List<String> ids = Indexed.ids(answer);
      gain += gain(ids, question.getValue());
      recall +=
          ids.stream().filter(question.getValue()::containsKey).count()
              / (double) question.getValue().size();
    }
    int n = right.size();
    return new double[] {gain / n, recall / n};
  }

  private static double gain(List<String> ids, Map<String, Integer> right) {
    double gain = 0;
    for (int rank = 0; rank < Math.min(10, ids.size()); rank++) {
      gain += right.getOrDefault(ids.get(rank), 0) / (Math.log(rank + 2) / Math.log(2));
    }
    double best = 0;
    int rank = 0;
    for (int value : right.values().stream().sorted((a, b) -> b - a).limit(10).toList()) {
      best += value / (Math.log(rank + 2) / Math.log(2));
      rank++;
    }
    return best == 0 ? 0 : gain / best;
  }

  private static List<JsonNode> lines(java.io.InputStream bytes) throws IOException {
    try (var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).<JsonNode>map(JSON::readTree).toList();
    }
  }
}
