package org.researchhub.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.DocumentStatements;
import org.researchhub.curation.FileStatements;
import org.researchhub.files.FirstLook;
import org.researchhub.files.FirstLook.Seen;
import org.researchhub.formats.Problem;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Documents that are one work, in one or several languages. */
record DocumentWork(List<Part> parts) {

  private static final String UNKNOWN = "und";

  /**
   * One document.
   *
   * @param statement what a draft says of its file
   */
  record Part(DocumentFile file, ObjectNode statement, FirstLook look) {

    /** What the name says counts more than what the pages seem to say. */
    String language() {
      String named = file.language();
      Seen seen = look.language();
      return named != null ? named : seen == null ? UNKNOWN : seen.value();
    }

    private String symbol() {
      Seen symbol = look.symbol();
      return symbol == null ? "" : symbol.value();
    }
  }

  /**
   * Puts documents together whose names differ only in the language, then those that print one
   * symbol and have no language in common.
   */
  static List<DocumentWork> of(List<Part> all) {
    Map<String, List<Part>> byName = new LinkedHashMap<>();
    all.forEach(
        part -> byName.computeIfAbsent(part.file().stem(), stem -> new ArrayList<>()).add(part));
    Map<String, List<Part>> works = new LinkedHashMap<>();
    byName.forEach((stem, named) -> {
      String symbol =
          named.stream().map(Part::symbol).filter(said -> !said.isEmpty()).findFirst().orElse("");
      List<Part> same = works.get(symbol);
      if (!symbol.isEmpty() && same != null && apart(same, named)) {
        same.addAll(named);
      } else {
        // No symbol has a blank in it.
        works.put(symbol.isEmpty() || same != null ? "name " + stem : symbol, named);
      }
    });
    return works.values().stream().map(List::copyOf).map(DocumentWork::new).toList();
  }

  private static boolean apart(List<Part> one, List<Part> other) {
    Set<String> languages = new LinkedHashSet<>();
    one.forEach(part -> languages.add(part.language()));
    return other.stream().noneMatch(part -> languages.contains(part.language()));
  }

  String name() {
    return parts.getFirst().file().name();
  }

  /** What a draft of it says, its files included. */
  Description described(LocalDate today) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Part part : parts) {
      DocumentStatements.fill(json, part.look(), part.file().name(), part.language(), today);
    }
    if (json.path("titles").isEmpty()) {
      Part first = parts.getFirst();
      json.withObject("/titles").put(first.language(), first.file().spaced());
    }
    Description description = Description.owning(json);
    for (Part part : parts) {
      description = FileStatements.with(description, part.language(), part.statement());
    }
    return description;
  }

  /** What a person should check or add. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    for (Part part : parts) {
      String name = part.file().name();
      Seen title = part.look().title();
      problems.add(
          new Problem(
              0,
              name
                  + (title == null
                      ? ": no title was found in it. Give it one."
                      : title.page() == 0
                          ? ": the title is what the document says of itself. Check it."
                          : ": the title was read on page " + title.page() + ". Check it.")));
      if (part.language().equals(UNKNOWN)) {
        problems.add(new Problem(0, name + ": its language could not be told. Say which it is."));
      }
    }
    return List.copyOf(problems);
  }

  /** The documents among these that a description names. */
  static List<Part> named(List<DocumentWork> works, Description description) {
    var digests = Set.copyOf(description.digests());
    return works.stream()
        .flatMap(work -> work.parts().stream())
        .filter(part ->
            digests.contains(
                Objects.requireNonNullElse(part.statement().path("sha512").asString(null), "")))
        .toList();
  }
}
