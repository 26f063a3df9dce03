package org.researchhub.curation.matching;

import java.util.HashMap;
import java.util.Map;

/** How alike two folded texts are. */
final class Likeness {

  private Likeness() {}

  /** The share of three-letter pieces that both have, spaces left out: 0 to 1. */
  static double of(String one, String other) {
    String mine = one.replace(" ", "");
    String theirs = other.replace(" ", "");
    if (mine.equals(theirs)) {
      return 1;
    }
    Map<String, Integer> pieces = pieces(mine);
    int shared = 0;
    int size = Math.max(0, theirs.length());
    String padded = "^" + theirs + "$";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      String piece = padded.substring(i, i + 3);
      Integer left = pieces.get(piece);
      if (left != null && left > 0) {
        shared++;
        pieces.put(piece, left - 1);
      }
    }
    int all = mine.length() + size;
    return all == 0 ? 0 : Math.min(1, 2.0 * shared / all);
  }

  private static Map<String, Integer> pieces(String text) {
    var pieces = new HashMap<String, Integer>();
    String padded = "^" + text + "$";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      pieces.merge(padded.substring(i, i + 3), 1, Integer::sum);
    }
    return pieces;
  }

  /** Letters to add, drop or change to make one of the other; most + 1 when there are more. */
  static int slips(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return Math.min(most + 1, before[other.length()]);
  }
}
