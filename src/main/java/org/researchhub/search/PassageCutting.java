package org.researchhub.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.DocumentText;
import org.researchhub.files.DocumentText.Unit;

/**
 * Cuts a text into passages of about 150 words: whole sentences, never over the end of a page, a
 * heading at the beginning rather than at the end.
 */
final class PassageCutting {

  /** Changes when texts are cut otherwise. */
  static final int FORM = 1;

  private static final int GOOD = 150;
  private static final int MOST = 220;
  private static final int FEW = 45;
  private static final int HEADING = 12;
  private static final String SENTENCE_ENDS = ".!?:;,؟؛،。！？；：，";

  /**
   * One passage.
   *
   * @param language a BCP 47 tag; null when the text does not tell
   */
  record Cut(
      @Nullable Integer page, @Nullable Integer section, @Nullable String language, String text) {}

  private final List<Cut> cuts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int words;

  private PassageCutting() {}

  static List<Cut> of(DocumentText document) {
    var cutting = new PassageCutting();
    document.units().forEach(cutting::unit);
    return List.copyOf(cutting.cuts);
  }

  private void unit(Unit unit) {
    int first = cuts.size();
    ULocale locale =
        unit.language() == null ? ULocale.ROOT : ULocale.forLanguageTag(unit.language());
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    for (String paragraph : unit.text().split("\n")) {
      if (paragraph.isBlank()) {
        continue;
      }
      if (words >= FEW && isHeading(paragraph)) {
        end(unit);
      }
      paragraph(paragraph, sentences, unit);
      if (!text.isEmpty()) {
        text.append('\n');
      }
    }
    last(unit, first);
  }

  private void paragraph(String paragraph, BreakIterator sentences, Unit unit) {
    sentences.setText(paragraph);
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      sentence(paragraph.substring(start, end), unit);
      start = end;
    }
  }

  private void sentence(String sentence, Unit unit) {
    int more = words(sentence);
    if (words > 0 && words + more > MOST) {
      end(unit);
    }
    if (more > MOST) {
      inPieces(sentence, unit);
      return;
    }
    text.append(sentence);
    words += more;
    if (words >= GOOD) {
      end(unit);
    }
  }

  /** What has no sentences, such as a table, is cut between words, or where that cannot be. */
  private void inPieces(String endless, Unit unit) {
    Count left = Count.of(endless);
    int from = 0;
    while (left.words() > MOST) {
      int cut = cut(endless, from);
      String piece = endless.substring(from, cut);
      left = left.without(Count.of(piece), isWithinWord(endless, cut));
      text.append(piece);
      words = GOOD;
      end(unit);
      from = cut;
    }
    text.append(endless, from, endless.length());
    words += left.words();
  }

  private static int cut(String endless, int from) {
    int at = Math.min(endless.length(), from + 6 * GOOD);
    int space = endless.substring(from, Math.min(endless.length(), at + 1)).lastIndexOf(' ');
    int cut = space > 0 ? from + space + 1 : at;
    boolean isWithinPair = Character.isHighSurrogate(endless.charAt(cut - 1));
    return isWithinPair && cut > from + 1 ? cut - 1 : cut;
  }

  private static boolean isWithinWord(String text, int at) {
    return at < text.length() && isParted(text.charAt(at - 1)) && isParted(text.charAt(at));
  }

  private void end(Unit unit) {
    String passage = text.toString().strip();
    if (!passage.isEmpty()) {
      cuts.add(new Cut(unit.page(), unit.section(), unit.language(), passage));
    }
    text.setLength(0);
    words = 0;
  }

  /** A few words at the end of a page go to the passage before them. */
  private void last(Unit unit, int first) {
    String rest = text.toString().strip();
    if (!rest.isEmpty() && words < FEW && cuts.size() > first) {
      Cut before = cuts.removeLast();
      text.insert(0, before.text() + "\n");
    }
    end(unit);
  }

  private static boolean isHeading(String paragraph) {
    String line = paragraph.strip();
    return words(line) <= HEADING && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private static int words(String text) {
    return Count.of(text).words();
  }

  /**
   * What is counted as words.
   *
   * @param runs of letters and digits
   * @param unparted letters of scripts that do not part words by spaces; two count for one
   */
  private record Count(int runs, int unparted) {

    static Count of(String text) {
      int runs = 0;
      int unparted = 0;
      boolean within = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean parted = isParted(c);
        runs += parted && !within ? 1 : 0;
        unparted += isUnparted(c) ? 1 : 0;
        within = parted;
      }
      return new Count(runs, unparted);
    }

    int words() {
      return runs + (unparted + 1) / 2;
    }

    /** The rest when a part at the beginning is taken away, be it within a run. */
    Count without(Count part, boolean isWithinRun) {
      return new Count(runs - part.runs + (isWithinRun ? 1 : 0), unparted - part.unparted);
    }
  }

  private static boolean isParted(char c) {
    return Character.isLetterOrDigit(c) && !isUnparted(c);
  }

  private static boolean isUnparted(char c) {
    return c >= '\u0e00'
        && Character.isLetter(c)
        && switch (Character.UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }
}
