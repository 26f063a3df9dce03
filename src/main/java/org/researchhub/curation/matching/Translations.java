package org.researchhub.curation.matching;

import java.util.List;
import java.util.Optional;

/**
 * How much speaks for one record being the other's translation. Titles in two languages are hardly
 * ever alike, so what they have in common counts and what differs does not.
 */
final class Translations {

  private static final double BEFORE_ANY_EVIDENCE = -3.5;

  private Translations() {}

  static double weight(ComparedRecord one, ComparedRecord other, List<Evidence> found) {
    double weight = BEFORE_ANY_EVIDENCE;
    double likeness = TitlesAlike.likeness(one, other);
    weight += likeness >= 0.85 ? 5 : likeness >= 0.45 ? 2 : likeness >= 0.25 ? 1 : 0;
    for (Evidence evidence : found) {
      weight +=
          switch (evidence.reason().words()) {
            case "curation.match.persons-same" -> 2.5;
            case "curation.match.persons-shared" -> 1.5;
            case "curation.match.agency" -> 2;
            case "curation.match.year" -> exactly(one, other) ? 2 : 1;
            case "curation.match.numbers-same",
                "curation.match.edition-same",
                "curation.match.series" ->
                1;
            case "curation.match.link", "curation.match.identifier" -> 3;
            case "curation.match.persons-differ",
                "curation.match.agencies-differ",
                "curation.match.numbers-differ",
                "curation.match.editions-differ" ->
                -3;
            case "curation.match.years-differ" -> -1;
            default -> 0;
          };
    }
    return weight;
  }

  private static boolean exactly(ComparedRecord one, ComparedRecord other) {
    Optional<String> date = one.published();
    return date.isPresent() && date.get().length() > 4 && date.equals(other.published());
  }
}
