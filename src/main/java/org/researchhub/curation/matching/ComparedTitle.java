package org.researchhub.curation.matching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.authorities.Folding;

/** A title as far as it can be compared, made ready once for all that it is compared with. */
final class ComparedTitle {

  private static final Pattern REFERENCE = Pattern.compile("\\s?&\\s?#\\s?(\\d{2,6})\\s?;\\s?");
  private static final Pattern PARTED =
      Pattern.compile("\\s*[:–—]\\s*|\\s+-\\s+|\\s*\\.\\s+(?=\\p{Lu})");
  private static final Pattern NUMBER = Pattern.compile("\\d+[a-z]?");
  private static final Map<String, String> ROMAN =
      Map.of("ii", "2", "iii", "3", "iv", "4", "vi", "6", "vii", "7", "viii", "8", "ix", "9");
  private static final Map<String, String> COUNTED =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("deux", "2"),
          Map.entry("trois", "3"),
          Map.entry("quatre", "4"),
          Map.entry("cinq", "5"),
          Map.entry("dos", "2"),
          Map.entry("tres", "3"),
          Map.entry("cuatro", "4"),
          Map.entry("cinco", "5"));
  private static final Set<String> PARTS =
      Set.of(
          "part", "volume", "vol", "no", "number", "issue", "phase", "tome", "tomo", "partie",
          "parte", "band", "teil", "numero", "chapter", "book");

  private final String words;
  private final String main;
  private final Set<String> numbers;
  private final int edition;
  private final long[] pieces;
  private final long[] piecesOfMain;

  private ComparedTitle(String words, String main, Set<String> numbers, int edition) {
    this.words = words;
    this.main = main;
    this.numbers = numbers;
    this.edition = edition;
    pieces = Likeness.pieces(words);
    piecesOfMain = main.equals(words) ? pieces : Likeness.pieces(main);
  }

  /** Folded, without numbers and without what names an edition. */
  String words() {
    return words;
  }

  /** What stands before the first colon or dash, likewise; the whole when there is none. */
  String main() {
    return main;
  }

  /** Years, volumes, parts; Roman ones as digits. */
  Set<String> numbers() {
    return numbers;
  }

  /** Which edition it says it is; 0 when it does not say. */
  int edition() {
    return edition;
  }

  /** How alike the words of both are: 0 to 1. */
  double likeness(ComparedTitle other) {
    return Likeness.of(pieces, other.pieces);
  }

  /** Whether {@link #likeness} is at least so much. */
  boolean isAlike(ComparedTitle other, double least) {
    return Likeness.reaches(pieces, other.pieces, least);
  }

  /** Whether what stands before the colon is at least so alike to the whole of another. */
  boolean isMainAlike(ComparedTitle whole, double least) {
    return Likeness.reaches(piecesOfMain, whole.pieces, least);
  }

  static ComparedTitle of(String text) {
    String plain = unescaped(text);
    String folded = Folding.fold(plain);
    EditionWords.Found found = EditionWords.in(folded);
    var numbers = new TreeSet<String>();
    String words = lettersOf(found.rest(), numbers);
    String[] parts = PARTED.split(plain, 2);
    String main =
        parts.length == 1
            ? words
            : lettersOf(EditionWords.in(Folding.fold(parts[0])).rest(), new TreeSet<>());
    return new ComparedTitle(
        words.isEmpty() ? folded : words,
        main.isEmpty() ? words : main,
        Set.copyOf(numbers),
        found.edition());
  }

  /** Titles that say little: other works have them too. */
  boolean common() {
    return words.length() < 24 || words.split(" ").length < 4;
  }

  Set<String> wordSet() {
    return new LinkedHashSet<>(List.of(words.split(" ")));
  }

  private static String lettersOf(String folded, Set<String> numbers) {
    var words = new ArrayList<String>();
    String before = "";
    for (String word : folded.split(" ")) {
      String roman = ROMAN.getOrDefault(word, COUNTED.get(word));
      if (isNumber(word)) {
        numbers.add(word.replaceFirst("^0+(?=\\d)", ""));
      } else if (roman != null) {
        numbers.add(roman);
      } else if (PARTS.contains(before) && word.matches("[a-hiv]")) {
        numbers.add(word.equals("i") ? "1" : word.equals("v") ? "5" : word);
      } else if (!word.isEmpty()) {
        words.add(word);
      }
      before = word;
    }
    return String.join(" ", words);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty()
        && word.charAt(0) >= '0'
        && word.charAt(0) <= '9'
        && NUMBER.matcher(word).matches();
  }

  /** Titles from bad exports carry letters as HTML's references, torn apart by spaces. */
  static String unescaped(String text) {
    if (text.indexOf('#') < 0) {
      return text;
    }
    Matcher reference = REFERENCE.matcher(text);
    return reference.replaceAll(found -> {
      int letter = Integer.parseInt(found.group(1));
      return Character.isValidCodePoint(letter)
          ? Matcher.quoteReplacement(Character.toString(letter))
          : " ";
    });
  }
}
