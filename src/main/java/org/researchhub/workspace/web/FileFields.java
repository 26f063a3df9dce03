package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.rules.Finding;
import org.researchhub.files.Intake;
import org.researchhub.files.Reason;
import org.researchhub.platform.web.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form's rows of files, and the editions they make: one for each language, in their order. */
final class FileFields {

  static final String NEW_FILE = "files.new.file";
  private static final String NEW_LANGUAGE = "files.new.language";
  private static final int MOST = 200;

  private FileFields() {}

  private record Placed(long order, String language, ObjectNode file) {}

  static List<FormPage.FileRow> rows(ObjectNode document, Words words, Intake intake) {
    var rows = new ArrayList<FormPage.FileRow>();
    var origins = new Origins(document, words);
    for (Description.Edition edition : Description.of(document).editions()) {
      for (Description.StoredFileStatement file : edition.files()) {
        rows.add(
            new FormPage.FileRow(
                "files." + rows.size() + ".",
                file.sha512(),
                file.name(),
                edition.language(),
                rows.size() + 1,
                state(file, words, intake),
                origins.ofFile(file.name(), edition.language())));
      }
    }
    return rows;
  }

  private static String state(Description.StoredFileStatement file, Words words, Intake intake) {
    var facts = new ArrayList<String>();
    facts.add(file.mediaType() + ", " + words.size(file.bytes()));
    intake
        .verdict(file.sha512())
        .ifPresentOrElse(
            verdict -> {
              if (verdict.pages() != null) {
                facts.add(words.count("reading.publication.pages", verdict.pages()));
              }
              facts.add(
                  words.say(
                      verdict.scanned() ? "workspace.files.scanned" : "workspace.files.unscanned"));
              verdict.remarks().forEach(remark -> facts.add(remark.in("en")));
            },
            () -> facts.add(words.say("workspace.files.unknown")));
    return String.join(" · ", facts);
  }

  /** Why files were not taken in. */
  static List<Finding> refusals(List<SentForm.SentFile> files) {
    var refusals = new ArrayList<Finding>();
    for (SentForm.SentFile file : files) {
      if (file.taken() instanceof Intake.Taken.Refused(String name, Reason reason)) {
        refusals.add(
            new Finding(true, "/editions", "files.refused", List.of(name, reason.in("en"))));
      }
    }
    return refusals;
  }

  /**
   * Writes the editions into the document, when the form showed them.
   *
   * @param staged what is said of a staged file with this SHA-512
   * @param spoken the language that a file seems to be in, or null
   */
  static void put(
      SentForm sent,
      ObjectNode base,
      ObjectNode document,
      Function<String, Optional<ObjectNode>> staged,
      Function<Intake.Taken.Accepted, @Nullable String> spoken) {
    if (!sent.fields().containsKey(NEW_LANGUAGE)) {
      return;
    }
    Map<String, ObjectNode> known = new LinkedHashMap<>();
    base.path("editions")
        .forEach(edition ->
            edition
                .path("files")
                .forEach(file -> {
                  if (file instanceof ObjectNode object) {
                    known.put(file.path("sha512").asString(""), object);
                  }
                }));
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < MOST; i++) {
      String sha512 = first(sent, "files." + i + ".sha512");
      if (!sha512.isEmpty() && first(sent, "files." + i + ".remove").isEmpty()) {
        row(sent, i, Optional.ofNullable(known.get(sha512)).or(() -> staged.apply(sha512)), placed);
      }
    }
    added(sent, document, spoken, placed);
    placed.sort(Comparator.comparingLong(Placed::order));
    write(base, document, placed);
  }

  /** The language that was typed for what is new; null when none was. */
  static @Nullable String newLanguage(SentForm sent) {
    String typed = language(first(sent, NEW_LANGUAGE));
    return typed.equals("und") ? null : typed;
  }

  private static void row(SentForm sent, int i, Optional<ObjectNode> known, List<Placed> placed) {
    String order = first(sent, "files." + i + ".order");
    long place = order.matches("\\d{1,6}") ? Long.parseLong(order) : i + 1;
    Optional<ObjectNode> replacement =
        accepted(sent, "files." + i + ".file").findFirst().map(Intake.Taken.Accepted::statement);
    replacement
        .or(() -> known)
        .ifPresent(file ->
            placed.add(new Placed(place, language(first(sent, "files." + i + ".language")), file)));
  }

  private static void added(
      SentForm sent,
      ObjectNode document,
      Function<Intake.Taken.Accepted, @Nullable String> spoken,
      List<Placed> placed) {
    String stated = first(sent, NEW_LANGUAGE);
    String documents = document.path("languages").path(0).asString("und");
    accepted(sent, NEW_FILE)
        .forEach(file -> {
          String own = stated.isEmpty() ? spoken.apply(file) : stated;
          String language = own == null ? documents : own;
          placed.add(new Placed(Long.MAX_VALUE, language(language), file.statement()));
        });
  }

  private static void write(ObjectNode base, ObjectNode document, List<Placed> placed) {
    Map<String, ObjectNode> editions = new LinkedHashMap<>();
    var seen = new HashSet<String>();
    for (Placed file : placed) {
      ObjectNode edition =
          editions.computeIfAbsent(file.language(), language -> edition(base, language));
      if (seen.add(file.language() + file.file().path("sha512").asString(""))) {
        edition.withArray("files").add(file.file());
      }
    }
    for (JsonNode edition : base.path("editions")) {
      if (edition instanceof ObjectNode object && edition.path("files").isEmpty()) {
        editions.putIfAbsent(edition.path("language").asString("und"), object.deepCopy());
      }
    }
    if (editions.isEmpty()) {
      document.remove("editions");
    } else {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      editions.values().forEach(all::add);
      document.set("editions", all);
    }
  }

  /** What the edition in this language said beside its files. */
  private static ObjectNode edition(ObjectNode base, String language) {
    for (JsonNode known : base.path("editions")) {
      if (known instanceof ObjectNode object
          && known.path("language").asString("").equals(language)) {
        ObjectNode copy = object.deepCopy();
        copy.putArray("files");
        return copy;
      }
    }
    return JsonNodeFactory.instance.objectNode().put("language", language);
  }

  private static java.util.stream.Stream<Intake.Taken.Accepted> accepted(
      SentForm sent, String field) {
    return sent.files().stream()
        .filter(file -> file.field().equals(field))
        .map(SentForm.SentFile::taken)
        .filter(Intake.Taken.Accepted.class::isInstance)
        .map(Intake.Taken.Accepted.class::cast);
  }

  private static String language(String typed) {
    return typed.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? typed : "und";
  }

  private static String first(SentForm sent, String name) {
    String value = sent.fields().getFirst(name);
    return value == null ? "" : value.strip();
  }
}
