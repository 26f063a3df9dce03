package org.researchhub.curation.matching;

import java.util.Arrays;

/** How alike two folded texts are. */
final class Likeness {

  private Likeness() {}

  /** The share of three-letter pieces that both have, spaces left out: 0 to 1. */
  static double of(String one, String other) {
    return of(pieces(one), pieces(other));
  }

  /** As {@link #of(String, String)}, of what {@link #pieces} gave. */
  static double of(long[] mine, long[] theirs) {
    int all = mine.length + theirs.length;
    return all == 0 ? 1 : 2.0 * shared(mine, theirs, 0) / all;
  }

  /** Whether {@link #of(long[], long[])} is at least so much, told as soon as it cannot be. */
  static boolean reaches(long[] mine, long[] theirs, double least) {
    int all = mine.length + theirs.length;
    int needed = (int) (least * all / 2);
    while (all > 0 && 2.0 * needed / all < least) {
      needed++;
    }
    return shared(mine, theirs, needed) >= needed;
  }

  /** How many pieces both have; too few, and less than is needed, when that cannot be reached. */
  private static int shared(long[] mine, long[] theirs, int needed) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < mine.length
        && j < theirs.length
        && shared + Math.min(mine.length - i, theirs.length - j) >= needed) {
      if (mine[i] == theirs[j]) {
        shared++;
        i++;
        j++;
      } else if (mine[i] < theirs[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /** The three-letter pieces of a folded text, one number each, in order. */
  static long[] pieces(String text) {
    String padded = "^" + text.replace(" ", "") + "$";
    long[] pieces = new long[padded.length() - 2];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] =
          (long) padded.charAt(i) << 32 | (long) padded.charAt(i + 1) << 16 | padded.charAt(i + 2);
    }
    Arrays.sort(pieces);
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
