package org.researchhub.search.lucene;

import java.util.List;

/** Chinese in simplified characters, so that texts and questions in either script meet. */
final class Simplified {

  private static final char FIRST = '\u3400';
  private static final char LAST = '\u9fff';

  private Simplified() {}

  /** Read when the first Chinese text is. */
  private static final class Table {
    private static final char[] SIMPLE = new char[LAST - FIRST + 1];

    static {
      for (int i = 0; i < SIMPLE.length; i++) {
        SIMPLE[i] = (char) (FIRST + i);
      }
      List<String> lines = Resource.lines("simplified.txt");
      for (int i = 0; i < lines.get(0).length(); i++) {
        SIMPLE[lines.get(0).charAt(i) - FIRST] = lines.get(1).charAt(i);
      }
    }
  }

  /** The same text, as long as it was; itself when it has no Chinese. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isHan(text.charAt(i))) {
        return simplified(text, i);
      }
    }
    return text;
  }

  private static String simplified(String text, int from) {
    char[] letters = text.toCharArray();
    for (int i = from; i < letters.length; i++) {
      if (isHan(letters[i])) {
        letters[i] = Table.SIMPLE[letters[i] - FIRST];
      }
    }
    return new String(letters);
  }

  private static boolean isHan(char c) {
    return c >= FIRST && c <= LAST;
  }
}
