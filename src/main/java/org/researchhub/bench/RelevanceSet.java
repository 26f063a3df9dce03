package org.researchhub.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents, questions, and which documents answer which question, as people judged.
 *
 * @param name the folder's name, with that of the folder around it where it is a language
 * @param language a BCP 47 tag, the folder's name where that is one; else English
 * @param judgements by question, the gain of each document that answers it
 * @param baselineNdcg what plain BM25 does with this set
 */
record RelevanceSet(
    String name,
    String language,
    List<JsonNode> documents,
    Map<String, String> questions,
    Map<String, Map<String, Integer>> judgements,
    double baselineNdcg,
    double baselineRecall,
    double baselineMrr) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Reads a folder of {@code corpus.jsonl.gz}, {@code queries.jsonl}, {@code qrels.tsv} and {@code
   * bm25-baseline.json}.
   *
   * @throws IOException when one of them is missing or is something else
   */
  static RelevanceSet of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    String last = String.valueOf(real.getFileName());
    boolean isLanguage = last.matches("[a-z]{2}");
    try (InputStream corpus =
        new GZIPInputStream(Files.newInputStream(real.resolve("corpus.jsonl.gz")))) {
      JsonNode baseline = JSON.readTree(Files.readString(real.resolve("bm25-baseline.json")));
      var questions = new LinkedHashMap<String, String>();
      lines(Files.newInputStream(real.resolve("queries.jsonl")))
          .forEach(
              line -> questions.put(line.path("_id").asString(), line.path("text").asString()));
      Map<String, Map<String, Integer>> judgements = judgements(real.resolve("qrels.tsv"));
      questions.keySet().retainAll(judgements.keySet());
      return new RelevanceSet(
          isLanguage ? real.getName(real.getNameCount() - 2) + " " + last : last,
          isLanguage ? last : "en",
          lines(corpus),
          questions,
          judgements,
          baseline.path("ndcg_at_10").asDouble(),
          baseline.path("recall_at_100").asDouble(),
          baseline.path("mrr_at_10").asDouble());
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }

  private static List<JsonNode> lines(InputStream bytes) throws IOException {
    var lines = new ArrayList<JsonNode>();
    try (var reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  private static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
    var judgements = new HashMap<String, Map<String, Integer>>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t");
      if (columns.length == 3 && columns[2].matches("[1-9]")) {
        judgements
            .computeIfAbsent(columns[0], question -> new HashMap<>())
            .put(columns[1], Integer.valueOf(columns[2]));
      }
    }
    return judgements;
  }
}
