package org.researchhub.curation;

import java.util.Comparator;
import java.util.Set;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.curation.matching.ComparedRecord;
import org.researchhub.curation.matching.Keys;
import org.researchhub.curation.matching.Weighing;

/** Compares a record with what the hub has. */
final class Comparison {

  /** What may be the same comes before what only belongs together, then the likelier. */
  static final Comparator<Match> BEST =
      Comparator.comparing((Match match) -> match.certain() || match.doubtful())
          .thenComparing(Match::belongs)
          .thenComparingDouble(Match::score)
          .thenComparing(Match::id, Comparator.reverseOrder());

  private final ComparedRecord record;

  Comparison(Description description) {
    record = ComparedRecord.of(description);
  }

  Set<String> keys() {
    return Keys.of(record);
  }

  /** Without those that only a translation meets under. */
  Set<String> keysOfTheSame() {
    return Keys.ofTheSame(record);
  }

  String likeness() {
    return Keys.likeness(record);
  }

  Match with(Publication publication) {
    return with(publication.id(), publication.description(), false);
  }

  Match with(Draft draft) {
    return with(draft.id(), draft.description(), true);
  }

  private Match with(String id, Description other, boolean draft) {
    String title =
        Description.inLanguage(other.titles(), "en").map(java.util.Map.Entry::getValue).orElse(id);
    return Match.of(Weighing.of(record, ComparedRecord.of(other)), id, title, draft);
  }
}
