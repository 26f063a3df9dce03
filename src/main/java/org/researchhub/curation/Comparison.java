package org.researchhub.curation;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.matching.ComparedRecord;
import org.researchhub.curation.matching.Keys;
import org.researchhub.curation.matching.Weighing;

/** A record made ready, once, for being compared with what the hub has. */
public final class Comparison {

  /** What may be the same comes before what only belongs together, then the likelier. */
  static final Comparator<Match> BEST =
      Comparator.comparing((Match match) -> match.certain() || match.doubtful())
          .thenComparing(Match::belongs)
          .thenComparingDouble(Match::score)
          .thenComparing(Match::id, Comparator.reverseOrder());

  private final Description description;
  private final ComparedRecord record;
  private final Set<String> keys;

  private Comparison(Description description) {
    this.description = description;
    record = ComparedRecord.of(description);
    keys = Keys.of(record);
  }

  public static Comparison of(Description description) {
    return new Comparison(description);
  }

  public Description description() {
    return description;
  }

  ComparedRecord record() {
    return record;
  }

  Set<String> keys() {
    return keys;
  }

  /** Without those that only a translation meets under. */
  Set<String> keysOfTheSame() {
    return Keys.ofTheSame(keys);
  }

  String likeness() {
    return Keys.likeness(record);
  }

  /** Empty when they do not belong together in any way. */
  Optional<Match> with(KnownRecords.Known known) {
    return Weighing.apart(record, known.comparison().record)
        ? Optional.empty()
        : Optional.of(with(known.publication().id(), known.comparison(), false))
            .filter(match -> match.same() || match.belongs());
  }

  Match with(String id, Comparison other, boolean draft) {
    String title =
        Description.inLanguage(other.description.titles(), "en")
            .map(Map.Entry::getValue)
            .orElse(id);
    return Match.of(Weighing.of(record, other.record), id, title, draft);
  }
}
