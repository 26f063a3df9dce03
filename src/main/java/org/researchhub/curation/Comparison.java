package org.researchhub.curation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.matching.ComparedRecord;
import org.researchhub.curation.matching.Keys;
import org.researchhub.curation.matching.Weighing;

/**
 * A record made ready, once, for being compared with what the hub has. Keeps of the record only
 * what is compared, so that many can be kept in mind.
 */
public final class Comparison {

  /** What may be the same comes before what only belongs together, then the likelier. */
  static final Comparator<Match> BEST =
      Comparator.comparing((Match match) -> match.certain() || match.doubtful())
          .thenComparing(Match::belongs)
          .thenComparingDouble(Match::score)
          .thenComparing(Match::id, Comparator.reverseOrder());

  private final ComparedRecord record;
  private final List<Long> keys;
  private final List<Long> keysOfTheSame;

  private Comparison(Description description) {
    record = ComparedRecord.of(description);
    Set<String> all = Keys.of(record);
    keys = Keys.numbers(all);
    keysOfTheSame = Keys.numbers(Keys.ofTheSame(all));
  }

  public static Comparison of(Description description) {
    return new Comparison(description);
  }

  ComparedRecord record() {
    return record;
  }

  List<Long> keys() {
    return keys;
  }

  /** Without those that only a translation meets under. */
  List<Long> keysOfTheSame() {
    return keysOfTheSame;
  }

  String likeness() {
    return Keys.likeness(record);
  }

  /** Empty when they do not belong together in any way. */
  Optional<Match> with(KnownRecords.Known known) {
    return Weighing.apart(record, known.comparison().record)
        ? Optional.empty()
        : Optional.of(with(known.id(), known.comparison(), false))
            .filter(match -> match.same() || match.belongs());
  }

  Match with(String id, Comparison other, boolean draft) {
    String title = other.record.title("en").orElse(id);
    return Match.of(Weighing.of(record, other.record), id, title, draft);
  }
}
