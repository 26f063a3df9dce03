package org.researchhub.files.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** What is known of single characters, and how those of printing become those of writing. */
final class Signs {

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
  private static final String ACCENTS = "`´^˜~¨ˆˇ¸˘˙˚˛˝¯";
  private static final String COMBINING =
      "\u0300\u0301\u0302\u0303\u0303\u0308\u0302\u030C\u0327\u0306\u0307\u030A\u0328\u030B\u0304";
  private static final char TATWEEL = '\u0640';
  private static final char BULLET_OF_SYMBOL_FONTS = '\uF0B7';

  private Signs() {}

  /** The characters of writing that a drawn sign stands for; empty when there are none. */
  static String written(String drawn) {
    if (drawn.length() == 1) {
      char c = drawn.charAt(0);
      if (c > ' ' && c < 0x7F) {
        return drawn;
      }
      if (c >= 0xC0 && c < 0x500) {
        return drawn;
      }
    }
    var clean = new StringBuilder(drawn.length());
    drawn.codePoints().forEach(c -> append(clean, c));
    return clean.length() == 2 && lamAlefTurned(clean)
        ? clean.reverse().toString()
        : clean.toString();
  }

  private static void append(StringBuilder clean, int c) {
    if (c == BULLET_OF_SYMBOL_FONTS) {
      clean.append('•');
    } else if (Character.isSpaceChar(c) || c == '\t') {
      clean.append(' ');
    } else if (presentation(c)) {
      String plain = NFKC.normalize(Character.toString(c));
      clean.append(plain.length() > 1 ? plain.strip() : plain);
    } else if (kept(c)) {
      clean.appendCodePoint(c);
    }
  }

  private static boolean kept(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED ->
          false;
      case Character.FORMAT -> c == 0xAD || c == 0x200C;
      default -> c != TATWEEL && c != 0xFFFD;
    };
  }

  private static boolean presentation(int c) {
    return c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC;
  }

  /** A ligature whose characters a font names in the order of drawing. */
  private static boolean lamAlefTurned(StringBuilder two) {
    return two.charAt(1) == '\u0644' && "\u0627\u0622\u0623\u0625".indexOf(two.charAt(0)) >= 0;
  }

  static boolean mark(char c) {
    if (c < 0x300) {
      return c >= '^' && ACCENTS.indexOf(c) >= 0;
    }
    return Character.getType(c) == Character.NON_SPACING_MARK || ACCENTS.indexOf(c) >= 0;
  }

  /** A sign with a mark that is drawn over it. */
  static String marked(String base, String mark) {
    int accent = ACCENTS.indexOf(mark);
    String combining = accent < 0 ? mark : COMBINING.substring(accent, accent + 1);
    String undotted = base.equals("ı") ? "i" : base.equals("ȷ") ? "j" : base;
    return NFC.normalize(undotted + combining);
  }

  static boolean rightToLeft(char c) {
    return c >= 0x590 && c <= 0x8FF && Character.isLetter(c);
  }

  static boolean leftToRight(char c) {
    return Character.isLetter(c) && !rightToLeft(c);
  }

  /** Scripts written without spaces between words. */
  static boolean unspaced(char c) {
    return c >= 0x2E80 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFF00 && c <= 0xFFEF
        || c >= 0xE00 && c <= 0xE7F;
  }

  static String mirrored(String text) {
    return text.length() == 1 ? Character.toString(UCharacter.getMirror(text.charAt(0))) : text;
  }
}
