package org.researchhub.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Publications to measure with: the corpus of the outside test data when it is there, else made up.
 * The corpus has no codes of this hub, so each record gets some themes, places and a type drawn
 * from the vocabularies, the same in every run.
 */
final class Records {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> WORDS =
      List.of(
          "analysis",
          "children",
          "border",
          "model",
          "policy",
          "data",
          "network",
          "health",
          "law",
          "survey",
          "risk",
          "method",
          "school",
          "labour",
          "migration",
          "justice",
          "language",
          "region",
          "evidence",
          "service");

  private final List<Concept> themes;
  private final List<Concept> places;
  private final List<Concept> types;

  Records(Vocabulary vocabulary) {
    themes = vocabulary.concepts(Scheme.Kind.THEME);
    places = vocabulary.concepts(Scheme.Kind.PLACE);
    types = vocabulary.concepts(Scheme.Kind.TYPE);
  }

  /** Where the outside test data is, if anywhere. */
  static Path testData() {
    String folder = System.getenv("HUB_TEST_DATA");
    return Path.of(folder == null ? "../shared/data" : folder);
  }

  /**
   * Gives the records of these numbers one after the other, the corpus first; none is kept.
   *
   * @param from the first, from 0; those before are passed over
   * @param texts gives some of them files
   */
  void each(int from, int to, TextFiles texts, Consumer<Description> taking) {
    int number = 0;
    for (Path file : corpus()) {
      try (var lines = lines(file)) {
        for (String line = number < to ? lines.readLine() : null;
            line != null;
            line = number < to ? lines.readLine() : null) {
          if (number >= from) {
            taking.accept(with(texts, number, coded((ObjectNode) JSON.readTree(line))));
          }
          number++;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    for (int made = Math.max(number, from); made < to; made++) {
      taking.accept(with(texts, made, madeUp(new Random(made))));
    }
  }

  private static Description with(TextFiles texts, int number, ObjectNode json) {
    texts.addTo(json, number);
    return Description.of(json);
  }

  private static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  /**
   * Writes so many records to a file, one a line: the corpus as it is, then made-up ones.
   *
   * @return the file
   */
  Path write(Path file, int wanted) {
    int written = 0;
    try (var out = Files.newBufferedWriter(file)) {
      for (Path part : corpus()) {
        try (var lines = lines(part)) {
          for (String line = lines.readLine();
              line != null && written < wanted;
              line = lines.readLine()) {
            out.append(line).append('\n');
            written++;
          }
        }
      }
      var random = new Random(7);
      for (; written < wanted; written++) {
        out.append(madeUp(random).toString()).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static List<Path> corpus() {
    Path folder = testData().resolve("corpus");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl.gz"))
          .filter(file -> !file.getFileName().toString().startsWith("topic-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ObjectNode coded(ObjectNode source) {
    String language = source.path("language").asString("");
    String tag = language.matches("[a-z]{2}") ? language : "en";
    ObjectNode json = JSON.createObjectNode();
    json.putObject("titles").put(tag, source.path("title").asString("Untitled"));
    String text = source.path("abstract").asString("");
    if (!text.isBlank()) {
      json.putObject("abstracts").put(tag, text);
    }
    var agencies = json.putArray("agencies");
    int order = 0;
    for (JsonNode publisher : source.path("publishers")) {
      agencies
          .addObject()
          .put("name", publisher.asString())
          .put("order", ++order)
          .put("role", "publisher");
    }
    var persons = json.putArray("persons");
    order = 0;
    for (JsonNode creator : source.path("creators")) {
      persons
          .addObject()
          .put("name", creator.asString())
          .put("order", ++order)
          .put("role", "author");
    }
    String date = source.path("date").asString("");
    if (date.matches("\\d{4}(-\\d{2}){0,2}")) {
      json.putArray("dates").addObject().put("kind", "published").put("edtf", date);
    }
    json.putArray("languages").add(tag);
    var keywords = json.putArray("keywords");
    source
        .path("keywords")
        .forEach(word -> keywords.addObject().put("lang", tag).put("value", word.asString()));
    code(json, source.path("id").asString("").hashCode());
    return json;
  }

  private ObjectNode madeUp(Random random) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("titles").put("en", sentence(random, 9));
    json.putObject("abstracts").put("en", sentence(random, 140));
    json.putArray("agencies")
        .addObject()
        .put("name", "Agency " + random.nextInt(40))
        .put("order", 1)
        .put("role", "publisher");
    json.putArray("dates")
        .addObject()
        .put("kind", "published")
        .put("edtf", Integer.toString(1990 + random.nextInt(36)));
    json.putArray("languages").add("en");
    code(json, random.nextInt());
    return json;
  }

  private static String sentence(Random random, int length) {
    var words = new ArrayList<String>();
    for (int i = 0; i < length; i++) {
      words.add(
          WORDS.get(random.nextInt(WORDS.size()))
              + (random.nextInt(4) == 0 ? Integer.toString(random.nextInt(500)) : ""));
    }
    return String.join(" ", words) + ".";
  }

  private void code(ObjectNode json, int seed) {
    var random = new Random(seed);
    var theme = json.putArray("themes");
    for (int i = 0; i <= random.nextInt(3); i++) {
      theme.add(themes.get(random.nextInt(themes.size())).id());
    }
    var place = json.putArray("places");
    for (int i = 0; i < random.nextInt(3); i++) {
      place.add(places.get(random.nextInt(places.size())).id());
    }
    json.putArray("types").add(types.get(random.nextInt(types.size())).id());
  }
}
