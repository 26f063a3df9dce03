package org.researchhub.platform;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Numbers for what texts and documents say: the same for the same, and for no two others that
 * anybody will ever meet by chance. Some are stored: what is given for a text stays as it is.
 */
public final class Fingerprint {

  private static final long OBJECT = 3;
  private static final long ARRAY = 5;
  private static final long TEXT = 7;
  private static final long OTHER = 11;

  private Fingerprint() {}

  /**
   * Of a document, in which the order of an object's fields makes no difference.
   *
   * @param left fields of the document itself that do not count
   */
  public static long of(JsonNode document, Set<String> left) {
    long sum = OBJECT;
    for (Map.Entry<String, JsonNode> field : document.properties()) {
      if (!left.contains(field.getKey())) {
        sum += mixed(letters(field.getKey()) + 31 * of(field.getValue()));
      }
    }
    return mixed(sum);
  }

  private static long of(JsonNode value) {
    if (value.isObject()) {
      return of(value, Set.of());
    }
    if (value.isString()) {
      return mixed(TEXT + letters(value.stringValue()));
    }
    if (!value.isArray()) {
      return mixed(OTHER + letters(value.toString()));
    }
    long all = ARRAY;
    for (JsonNode one : value) {
      all = mixed(31 * all + of(one));
    }
    return all;
  }

  public static long of(String text) {
    return mixed(letters(text));
  }

  private static long letters(String text) {
    long all = text.length();
    for (int i = 0; i < text.length(); i++) {
      all = 0x9E3779B97F4A7C15L * (all ^ text.charAt(i));
      all ^= all >>> 29;
    }
    return all;
  }

  /** The last step of SplitMix64: each bit of what goes in changes about half of what comes out. */
  private static long mixed(long bits) {
    long some = 0xBF58476D1CE4E5B9L * (bits ^ bits >>> 30);
    long more = 0x94D049BB133111EBL * (some ^ some >>> 27);
    return more ^ more >>> 31;
  }
}
