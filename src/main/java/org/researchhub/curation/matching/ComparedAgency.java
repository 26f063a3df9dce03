package org.researchhub.curation.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description.AgencyStatement;

/** An agency as far as it can be compared: sources shorten and reword its name. */
final class ComparedAgency {

  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "for", "and", "on", "in", "to", "de", "des", "du", "la", "le", "et", "s");

  /** A folded name and the pieces of what tells it from others. */
  private record Name(String folded, long[] pieces) {}

  private final @Nullable String id;
  private final String printed;
  private final List<Name> names;

  private ComparedAgency(AgencyStatement agency) {
    id = agency.id();
    printed = agency.printed();
    names =
        Stream.of(Folding.fold(agency.name()), Folding.fold(printed))
            .filter(name -> !name.isEmpty())
            .distinct()
            .map(name -> new Name(name, Likeness.pieces(telling(name))))
            .toList();
  }

  static ComparedAgency of(AgencyStatement agency) {
    return new ComparedAgency(agency);
  }

  String printed() {
    return printed;
  }

  boolean alike(ComparedAgency other) {
    if (id != null && other.id != null) {
      return id.equals(other.id);
    }
    return names.stream().anyMatch(mine -> other.names.stream().anyMatch(its -> alike(mine, its)));
  }

  private static boolean alike(Name one, Name other) {
    return one.folded.equals(other.folded)
        || initials(one.folded, other.folded)
        || initials(other.folded, one.folded)
        || Likeness.of(one.pieces, other.pieces) >= 0.8;
  }

  private static String telling(String name) {
    return Arrays.stream(name.split(" "))
        .filter(word -> !SMALL_WORDS.contains(word))
        .map(word -> word.equals("center") ? "centre" : word)
        .collect(Collectors.joining(" "));
  }

  private static boolean initials(String few, String words) {
    if (few.length() < 3 || few.contains(" ") || !words.contains(" ")) {
      return false;
    }
    if (Arrays.asList(words.split(" ")).contains(few)) {
      return true;
    }
    String first =
        Arrays.stream(words.split(" "))
            .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    return few.equals(first);
  }
}
