package org.researchhub.files.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.researchhub.files.DocumentText.Entry;

/**
 * Which lines of a page are headings that the document itself names. Type alone does not tell: many
 * reports set their headings in the size of the text and close above it.
 */
final class HeadingLines {

  private static final int MOST_LINES = 6;

  private final Set<String> titles = new HashSet<>();

  HeadingLines(List<Entry> entries) {
    for (Entry entry : entries) {
      String letters = Entry.letters(entry.title());
      if (letters.length() > 1 && letters.codePoints().anyMatch(Character::isLetter)) {
        titles.add(letters);
      }
    }
  }

  /** For each line the number of the heading that it belongs to; 0 for none. */
  int[] of(List<Line> lines) {
    var numbers = new int[lines.size()];
    int number = 0;
    for (int from = 0; from < lines.size() && !titles.isEmpty(); ) {
      int end = end(lines, from);
      if (end == from) {
        from++;
      } else {
        number++;
        while (from < end) {
          numbers[from++] = number;
        }
      }
    }
    return numbers;
  }

  /** Behind the last line of the heading that begins here; the same line when none does. */
  private int end(List<Line> lines, int from) {
    var text = new StringBuilder();
    int end = from;
    int last = Math.min(lines.size(), from + MOST_LINES);
    for (int i = from; i < last && text.length() <= 2 * Contents.LONGEST_TITLE; i++) {
      text.append(lines.get(i).text());
      if (titles.contains(Entry.letters(text.toString()))) {
        end = i + 1;
      }
    }
    return end;
  }
}
