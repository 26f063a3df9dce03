package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Folding;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The agencies that a printed name may stand for, and the one that it is linked to. */
final class AgencyRecords {

  /** What a row of the form calls its choice, and the name for which the choice was offered. */
  static final String CHOICE = "record";

  static final String OFFERED = "offered";

  private static final int MOST = 12;

  private final Vocabulary vocabulary;

  AgencyRecords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Those of this very name, then those of which a name is in this one, or this one in theirs. */
  List<Concept> matching(String name) {
    Set<String> printed = words(name);
    Stream<Concept> others =
        vocabulary.concepts(Scheme.Kind.AGENCY).stream()
            .map(concept -> new Near(concept, shared(concept, printed)))
            .filter(near -> near.shared() > 0)
            .sorted(Comparator.comparingLong(Near::shared).reversed())
            .map(Near::concept);
    return Stream.concat(named(name).stream(), others).distinct().limit(MOST).toList();
  }

  /**
   * @param shared how many words of one of its names are in the printed one
   */
  private record Near(Concept concept, long shared) {}

  private static long shared(Concept concept, Set<String> printed) {
    return Vocabulary.labelsOf(concept).stream()
        .map(AgencyRecords::words)
        .filter(label -> printed.containsAll(label) || label.containsAll(printed))
        .mapToLong(label -> Math.min(label.size(), printed.size()))
        .max()
        .orElse(0);
  }

  private List<Concept> named(String name) {
    return vocabulary.lookup(Scheme.Kind.AGENCY, name);
  }

  private static Set<String> words(String text) {
    return Stream.of(Folding.fold(text).split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What can be chosen beside a row; empty where no agency may be meant and none is linked. */
  List<FormPage.Option> options(JsonNode row, String none) {
    String linked = FormReading.written(row.path("id"));
    var records = new ArrayList<Concept>(matching(FormReading.written(row.path("name"))));
    vocabulary
        .concept(linked)
        .filter(concept -> !records.contains(concept))
        .ifPresent(records::addFirst);
    if (records.isEmpty() && linked.isEmpty()) {
      return List.of();
    }
    var options = new ArrayList<FormPage.Option>();
    options.add(new FormPage.Option("", none, linked.isEmpty()));
    records.forEach(concept ->
        options.add(
            new FormPage.Option(concept.id(), label(concept), concept.id().equals(linked))));
    if (options.stream().noneMatch(FormPage.Option::chosen)) {
      options.add(new FormPage.Option(linked, linked, true));
    }
    return List.copyOf(options);
  }

  /** With what it is a part of: several may go by one name. */
  private String label(Concept concept) {
    return concept.label("en")
        + concept.broader().stream()
            .findFirst()
            .map(id -> " (" + vocabulary.label(id, "en") + ")")
            .orElse("");
  }

  /**
   * Links a row to an agency, or to none.
   *
   * @param before the name that the row had
   * @param chosen what was chosen beside it; empty when nothing was to be chosen
   * @param offered the name for which it was to be chosen
   */
  void link(ObjectNode row, String before, Optional<String> chosen, String offered) {
    String name = row.path("name").asString("");
    String record = chosen.orElse("");
    if (chosen.isPresent() && (offered.equals(name) || isMatching(name, record))) {
      link(row, record);
    } else if (!before.equals(name)) {
      List<Concept> found = named(name);
      link(row, found.size() == 1 ? found.getFirst().id() : "");
    }
  }

  private boolean isMatching(String name, String record) {
    return matching(name).stream().anyMatch(concept -> concept.id().equals(record));
  }

  /** What is no agency of this hub is linked only where it was. */
  private void link(ObjectNode row, String record) {
    boolean agency =
        vocabulary
            .concept(record)
            .filter(concept -> vocabulary.kind(concept) == Scheme.Kind.AGENCY)
            .isPresent();
    if (record.isEmpty()) {
      row.remove("id");
    } else if (agency) {
      row.put("id", record);
    }
  }
}
