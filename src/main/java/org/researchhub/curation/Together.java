package org.researchhub.curation;

import java.util.List;
import org.researchhub.curation.matching.Weighing;

/**
 * Records of one source that can be judged at once. A translation or a later edition of one that
 * comes shortly before has to wait until that one is in the hub, or it would not be recognised.
 */
public final class Together {

  private final ByKey<Comparison> before = new ByKey<>();

  private Together() {}

  /** How many of the first records belong to none before them; at least one, if there is any. */
  public static int first(List<Comparison> records) {
    var together = new Together();
    for (int i = 0; i < records.size(); i++) {
      Comparison record = records.get(i);
      if (together.hasWhole(record)) {
        return i;
      }
      together.before.add(record, record.keys());
    }
    return records.size();
  }

  private boolean hasWhole(Comparison record) {
    return before.sharing(record.keys()).stream()
        .filter(other -> !Weighing.apart(record.record(), other.record()))
        .map(other -> Match.between(record.record(), other.record()))
        .anyMatch(match -> !match.same() && match.belongs());
  }
}
