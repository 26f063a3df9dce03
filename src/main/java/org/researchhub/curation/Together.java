package org.researchhub.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.researchhub.curation.matching.Weighing;

/**
 * Records of one source that can be judged at once. A translation or a later edition of one that
 * comes shortly before has to wait until that one is in the hub, or it would not be recognised.
 */
public final class Together {

  private static final int MOST_COMPARED = 20;

  private final Map<Long, List<Comparison>> byKey = new HashMap<>();

  private Together() {}

  /** How many of the first records belong to none before them; at least one, if there is any. */
  public static int first(List<Comparison> records) {
    var together = new Together();
    for (int i = 0; i < records.size(); i++) {
      if (together.hasWhole(records.get(i))) {
        return i;
      }
      together.add(records.get(i));
    }
    return records.size();
  }

  private boolean hasWhole(Comparison record) {
    Set<Comparison> sharing = new LinkedHashSet<>();
    for (long key : record.keys()) {
      for (Comparison other : byKey.getOrDefault(key, List.of())) {
        if (sharing.size() < MOST_COMPARED) {
          sharing.add(other);
        }
      }
    }
    return sharing.stream()
        .filter(other -> !Weighing.apart(record.record(), other.record()))
        .map(other -> Match.between(record.record(), other.record()))
        .anyMatch(match -> !match.same() && match.belongs());
  }

  private void add(Comparison record) {
    record.keys().forEach(key -> byKey.computeIfAbsent(key, any -> new ArrayList<>(1)).add(record));
  }
}
