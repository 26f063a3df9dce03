package org.researchhub.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records of one source in memory, found by the keys that they share with another. */
final class ByKey<T> {

  private static final int MOST_COMPARED = 20;

  private final Map<Long, List<T>> all = new HashMap<>();

  void add(T record, List<Long> keys) {
    keys.forEach(key -> all.computeIfAbsent(key, any -> new ArrayList<>(1)).add(record));
  }

  void remove(T record, List<Long> keys) {
    for (long key : keys) {
      List<T> those = all.getOrDefault(key, List.of());
      those.remove(record);
      if (those.isEmpty()) {
        all.remove(key);
      }
    }
  }

  /** Those that share a key, each once, in the order of the keys; few when many do. */
  Set<T> sharing(List<Long> keys) {
    var sharing = new LinkedHashSet<T>();
    for (long key : keys) {
      for (T record : all.getOrDefault(key, List.of())) {
        if (sharing.size() < MOST_COMPARED) {
          sharing.add(record);
        }
      }
    }
    return sharing;
  }
}
