package org.researchhub.authorities;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;

/**
 * Brings labels to a form in which case, accents, width and Serbian script make no difference, so
 * that "Côte d'Ivoire" is found by "cote d ivoire" and "трговина децом" by "trgovina decom".
 */
public final class Folding {

  /**
   * Raised when {@link #fold} gives something else than before for any text: what is stored folded
   * is then made anew.
   */
  public static final int FORM = 2;

  private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('ђ', "dj"),
          Map.entry('е', "e"),
          Map.entry('ж', "z"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('ј', "j"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('љ', "lj"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('њ', "nj"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('ћ', "c"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "h"),
          Map.entry('ц', "c"),
          Map.entry('ч', "c"),
          Map.entry('џ', "dz"),
          Map.entry('ш', "s"),
          Map.entry('đ', "dj"),
          Map.entry('ł', "l"),
          Map.entry('ø', "o"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ı', "i"),
          Map.entry('أ', "ا"),
          Map.entry('إ', "ا"),
          Map.entry('آ', "ا"),
          Map.entry('ى', "ي"),
          Map.entry('ة', "ه"),
          Map.entry('ی', "ي"),
          Map.entry('ک', "ك"),
          Map.entry('ہ', "ه"),
          Map.entry('ـ', ""));

  /**
   * Where a mark on a letter is an accent or a vowel sign that many leave out. In all others, such
   * as Devanagari and Thai, it is a vowel or a tone, without which words become other words.
   */
  private static final Set<UnicodeScript> MARKS_LEFT_OUT =
      Set.of(
          UnicodeScript.LATIN,
          UnicodeScript.GREEK,
          UnicodeScript.CYRILLIC,
          UnicodeScript.ARABIC,
          UnicodeScript.HEBREW,
          UnicodeScript.COMMON);

  private Folding() {}

  /** Letters and digits in folded form, everything else as single spaces, none at the ends. */
  public static String fold(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return foldAnyScript(text);
      }
    }
    return foldPlain(text);
  }

  /** Spares the most common texts the normaliser. */
  private static String foldPlain(String text) {
    char[] folded = new char[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        folded[length++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        folded[length++] = (char) (c + ('a' - 'A'));
      } else if (length > 0 && folded[length - 1] != ' ') {
        folded[length++] = ' ';
      }
    }
    return new String(folded, 0, length > 0 && folded[length - 1] == ' ' ? length - 1 : length);
  }

  private static String foldAnyScript(String text) {
    String plain = DECOMPOSED.normalize(CASELESS.normalize(text));
    var folded = new StringBuilder(plain.length());
    boolean marksCount = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isMark(c)) {
        if (marksCount) {
          folded.append(c);
        }
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        marksCount = c > 127 && !MARKS_LEFT_OUT.contains(UnicodeScript.of(c));
        String letter = c > 127 ? LETTERS.get(c) : null;
        if (letter == null) {
          folded.append(c);
        } else {
          folded.append(letter);
        }
      } else {
        marksCount = false;
        if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      }
    }
    return folded.toString().strip();
  }

  private static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
