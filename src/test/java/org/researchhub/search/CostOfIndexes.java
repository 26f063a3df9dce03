package org.researchhub.search;

import static org.researchhub.search.Told.told;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills an index with real records, one in ten with ten passages, and asks it real questions. */
final class CostOfIndexes {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int ROUNDS = 4;
  private static final int BATCH = 500;

  private final List<JsonNode> records = new ArrayList<>();
  private final List<String> questions;

  CostOfIndexes(Path data) throws IOException {
    questions = Files.readAllLines(data.resolve("bench/queries.txt"));
    Path file = data.resolve("corpus/openalex-synergy-systematic-reviews.jsonl.gz");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.lines().map(JSON::readTree).forEach(records::add);
    }
  }

  void of(String name, SearchIndex index) {
    long begun = System.nanoTime();
    for (int from = 0; from < records.size(); from += BATCH) {
      int to = Math.min(from + BATCH, records.size());
      var batch = new ArrayList<IndexedPublication>();
      for (int i = from; i < to; i++) {
        batch.add(publication(i));
      }
      index.apply(batch, List.of(), to);
    }
    index.complete();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long[] times = new long[ROUNDS * questions.size()];
    int asked = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String question : questions) {
        long before = System.nanoTime();
        index.search(SearchRequest.of(question, "en"));
        times[asked++] = System.nanoTime() - before;
      }
    }
    long[] warm = Arrays.copyOfRange(times, questions.size(), times.length);
    Arrays.sort(warm);
    System.out.printf(
        "%s: %,d publications, %.0f a second; a question %.2f ms at the median, %.2f ms p99%n",
        name,
        records.size(),
        records.size() / seconds,
        warm[warm.length / 2] / 1e6,
        warm[warm.length * 99 / 100] / 1e6);
  }

  private IndexedPublication publication(int number) {
    JsonNode record = records.get(number);
    Told told =
        told("p" + number)
            .titled("en", record.path("title").asString(""))
            .saying("en", record.path("abstract").asString(""))
            .written(texts(record.path("creators")))
            .counting(Facet.THEME, texts(record.path("keywords")))
            .counting(Facet.AGENCY, texts(record.path("publishers")));
    String date = record.path("date").asString("");
    if (date.length() >= 4) {
      told.of(Integer.parseInt(date.substring(0, 4)));
    }
    if (number % 10 == 0) {
      for (int page = 1; page <= 10; page++) {
        JsonNode other = records.get((number + page) % records.size());
        told.page(page, "en", other.path("abstract").asString(""));
      }
    }
    return told.publication();
  }

  private static String[] texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).distinct().toArray(String[]::new);
  }

  /** In MB. */
  static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
    }
  }
}
