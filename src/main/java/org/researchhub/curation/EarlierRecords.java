package org.researchhub.curation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.researchhub.curation.matching.ComparedRecord;
import org.researchhub.curation.matching.Weighing;

/**
 * The last few thousand records of the same import: what comes twice in the sources is new only
 * once, in a trial run as in earnest.
 */
public final class EarlierRecords {

  private static final int KEPT = 5_000;

  /**
   * A record that came before, and where.
   *
   * @param number its place among all records of the import, from 1
   */
  public record Earlier(int number, String source, int line, Comparison record) {}

  /** What a record is to one that came before. */
  public record Found(Earlier earlier, Match match) {}

  private static final class Kept {
    private final Earlier earlier;
    private final ComparedRecord compared;
    private final List<Long> keys;

    Kept(Earlier earlier) {
      this.earlier = earlier;
      this.compared = earlier.record().record();
      this.keys = earlier.record().keysOfTheSame();
    }
  }

  private final Deque<Kept> all = new ArrayDeque<>();
  private final ByKey<Kept> byKey = new ByKey<>();

  /**
   * The likeliest of those that it may be the same as; it is one of them from now on, unless it
   * certainly is one already.
   */
  public Optional<Found> meet(Earlier record) {
    var kept = new Kept(record);
    Optional<Found> found = same(kept);
    if (found.filter(same -> same.match().certain()).isEmpty()) {
      add(kept);
    }
    return found;
  }

  private Optional<Found> same(Kept record) {
    return byKey.sharing(record.keys).stream()
        .filter(kept -> !Weighing.apart(record.compared, kept.compared))
        .map(kept ->
            new Found(kept.earlier, record.earlier.record().with("", kept.earlier.record(), true)))
        .filter(found -> found.match().same())
        .max((one, other) -> Double.compare(one.match().score(), other.match().score()));
  }

  private void add(Kept kept) {
    all.add(kept);
    byKey.add(kept, kept.keys);
    if (all.size() > KEPT) {
      Kept oldest = all.remove();
      byKey.remove(oldest, oldest.keys);
    }
  }
}
