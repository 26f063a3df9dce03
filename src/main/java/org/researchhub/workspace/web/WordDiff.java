package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.List;

/** Marks the words in which two texts differ. */
public final class WordDiff {

  private static final int MOST_WORDS = 600;

  private WordDiff() {}

  /**
   * @param changed whether it is not in the other text
   */
  public record Run(String text, boolean changed) {}

  record Both(List<Run> one, List<Run> other) {}

  static Both of(String one, String other) {
    String[] a = words(one);
    String[] b = words(other);
    if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
      return new Both(List.of(new Run(one, true)), List.of(new Run(other, true)));
    }
    int[][] common = new int[a.length + 1][b.length + 1];
    for (int i = a.length - 1; i >= 0; i--) {
      for (int j = b.length - 1; j >= 0; j--) {
        common[i][j] =
            a[i].equals(b[j])
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    boolean[] inOne = new boolean[a.length];
    boolean[] inOther = new boolean[b.length];
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i].equals(b[j])) {
        inOne[i++] = true;
        inOther[j++] = true;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return new Both(runs(a, inOne), runs(b, inOther));
  }

  /** Words with the space before them, so that lines stay lines. */
  private static String[] words(String text) {
    return text.split("(?=\\s)");
  }

  private static List<Run> runs(String[] words, boolean[] common) {
    var runs = new ArrayList<Run>();
    var text = new StringBuilder();
    for (int i = 0; i < words.length; i++) {
      if (i > 0 && common[i] != common[i - 1]) {
        runs.add(new Run(text.toString(), !common[i - 1]));
        text.setLength(0);
      }
      text.append(words[i]);
    }
    if (!text.isEmpty()) {
      runs.add(new Run(text.toString(), !common[words.length - 1]));
    }
    return List.copyOf(runs);
  }
}
