package org.researchhub.curation.matching;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether they are in any language in common; if not, one may be the other's translation. */
final class LanguagesAlike implements RecordComparison {

  private static final Set<String> ONE_LANGUAGE = Set.of("sh", "sr", "hr", "bs", "cnr");

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    Set<String> mine = one.languages();
    Set<String> theirs = other.languages();
    if (mine.isEmpty() || theirs.isEmpty() || !Collections.disjoint(mine, theirs)) {
      return Optional.empty();
    }
    boolean guess = ONE_LANGUAGE.containsAll(mine) && ONE_LANGUAGE.containsAll(theirs);
    if (guess && (mine.contains("sh") || theirs.contains("sh"))) {
      return Optional.empty();
    }
    return Optional.of(
        Evidence.of(
                -5,
                "languages-differ",
                String.join(", ", new TreeSet<>(mine)),
                String.join(", ", new TreeSet<>(theirs)))
            .hinting(Evidence.Hint.TRANSLATION));
  }
}
