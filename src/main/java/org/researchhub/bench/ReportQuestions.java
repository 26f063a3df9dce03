package org.researchhub.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.StagedFile;
import org.researchhub.files.StagedFiles;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.Rooms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readers' questions about reports, each with the file and the pages that answer it: {@code
 * {"question": …, "language": "en", "file": "un-E_ESCWA_30_8-EN.pdf", "pages": [8]}}, one a line.
 * The files are in the outside test data; a name ends with the language of that edition.
 */
public final class ReportQuestions {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PART = "quality";
  private static final int FIRST = 3;
  private static final long PAUSE = 100;
  private static final int MOST_PAUSES = 6000;

  private final Figures figures;
  private final List<JsonNode> questions = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final Map<String, int[]> right = new LinkedHashMap<>();

  /**
   * @throws IOException when it cannot be read, a line is no question, or a file is not there
   */
  public ReportQuestions(Figures figures, Path file) throws IOException {
    this.figures = figures;
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        questions.add(question(line));
      }
    }
  }

  private static JsonNode question(String line) throws IOException {
    JsonNode question;
    try {
      question = JSON.readTree(line);
    } catch (JacksonException e) {
      throw new IOException("“" + line + "” is not JSON.", e);
    }
    Path report = reports().resolve(question.path("file").asString("?"));
    if (!Files.isRegularFile(report)) {
      throw new IOException(report + " is not there: set HUB_TEST_DATA to the test data's folder.");
    }
    return question;
  }

  private static Path reports() {
    return Records.testData().resolve("pdfs");
  }

  /** Publishes the reports, waits for their text, and asks. */
  public void ask(Rooms rooms, String address) throws IOException {
    publish(rooms);
    try (var asking = new Asking(address)) {
      questions.forEach(question -> ask(question, asking));
    }
    right.forEach((name, found) -> {
      figures.add(PART, name + ", questions", found[0], "");
      figures.add(PART, name + ", among the first 3 passages", share(found[1], found[0]), "");
      figures.add(PART, name + ", in the first 3 results", share(found[2], found[0]), "");
    });
  }

  private static double share(int part, int whole) {
    return (double) part / whole;
  }

  /** The questions whose page is not among the first three passages shown. */
  public List<String> missed() {
    return List.copyOf(missed);
  }

  /** The share of all questions whose page is among the first three passages shown. */
  public double found() {
    return 1 - share(missed.size(), questions.size());
  }

  private void ask(JsonNode question, Asking asking) {
    String language = question.path("language").asString();
    List<JsonNode> results =
        asking.search(question.path("question").asString(), language, FIRST, "");
    List<JsonNode> shown =
        results.stream().flatMap(result -> result.path("passages").valueStream()).toList();
    boolean among = shown.stream().limit(FIRST).anyMatch(passage -> answers(passage, question));
    boolean inResults = shown.stream().anyMatch(passage -> answers(passage, question));
    if (!among) {
      missed.add(question.path("question").asString());
    }
    for (String name : List.of("reports", "reports " + language)) {
      int[] counted = right.computeIfAbsent(name, all -> new int[3]);
      counted[0]++;
      counted[1] += among ? 1 : 0;
      counted[2] += inResults ? 1 : 0;
    }
  }

  private static boolean answers(JsonNode passage, JsonNode question) {
    return passage.path("file").asString("").equals(question.path("file").asString())
        && question
            .path("pages")
            .valueStream()
            .anyMatch(page -> page.asInt() == passage.path("page").asInt(0));
  }

  private void publish(Rooms rooms) throws IOException {
    var names = new TreeSet<String>();
    questions.forEach(question -> names.add(question.path("file").asString()));
    Map<String, ObjectNode> works = new LinkedHashMap<>();
    var texts = new HashSet<String>();
    for (String name : names) {
      String work = name.replaceFirst("-[A-Z]{2}\\.pdf$", "");
      String language = name.substring(work.length() + 1, work.length() + 3);
      StagedFile file = staged(rooms, name);
      texts.add(file.digests().sha512());
      edition(works.computeIfAbsent(work, ReportQuestions::described), language, file);
    }
    for (ObjectNode work : works.values()) {
      Outcome outcome =
          rooms
              .door(Publications.class)
              .publish(Submission.fresh(Description.owning(work), "benchmark"));
      if (!(outcome instanceof Outcome.Done)) {
        throw new IllegalStateException(work + ": " + outcome);
      }
    }
    await(rooms, texts);
  }

  private static StagedFile staged(Rooms rooms, String name) throws IOException {
    try (InputStream bytes = Files.newInputStream(reports().resolve(name))) {
      if (rooms.door(StagedFiles.class).stage(name, bytes) instanceof StagedFile file) {
        return file;
      }
    }
    throw new IOException(name + " is refused.");
  }

  private static ObjectNode described(String work) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("titles").put("en", work.replaceFirst("^un-", "").replace('_', '/'));
    json.putArray("languages");
    json.putArray("editions");
    return json;
  }

  private static void edition(ObjectNode work, String code, StagedFile file) {
    String language = code.toLowerCase(Locale.ROOT);
    ((ArrayNode) work.path("languages")).add(language);
    ((ArrayNode) work.path("editions"))
        .addObject()
        .put("language", language)
        .putArray("files")
        .addObject()
        .put("name", file.name())
        .put("mediaType", "application/pdf")
        .put("bytes", file.digests().bytes())
        .put("sha512", file.digests().sha512());
  }

  /** Texts are taken one after the other by worker processes; each is a change then. */
  private static void await(Rooms rooms, Set<String> texts) throws IOException {
    for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
      for (Change change : rooms.door(Changes.class).after(0, 10_000)) {
        if (change.kind() == Change.Kind.FILE) {
          texts.remove(change.id());
        }
      }
      if (texts.isEmpty()) {
        rooms.door(Followers.class).catchUp();
        return;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted", e);
      }
    }
    throw new IOException(texts.size() + " texts were not taken in time.");
  }
}
