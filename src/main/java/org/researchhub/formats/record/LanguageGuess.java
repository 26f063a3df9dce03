package org.researchhub.formats.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses the language of a text from its script and its commonest small words. */
public final class LanguageGuess {

  public static final String UNKNOWN = "und";

  private static final int AFTER_LATIN = 0x370;

  /** The languages that have the small word, by word. */
  private static final Map<String, List<String>> SMALL_WORDS = new HashMap<>();

  static {
    small(
        "en",
        "the of and to in on for with from by at is are was were this that which as an their its it"
            + " be has have been or not into within between through against how who what");
    small(
        "fr",
        "le la les l' de des du d' et en dans pour par sur au aux avec un une est sont cette ce ces"
            + " qui que sa son leur leurs entre contre ont a l'on se il elle ou ne pas sous");
    small(
        "es",
        "el la los las de del y en para por con un una es son este esta estos que su sus se al como"
            + " entre sobre contra lo o no desde hacia");
    small(
        "pt",
        "o a os as de do da dos das e em no na nos nas para por com um uma que seu sua ao aos entre"
            + " sobre contra nao como mais pelo pela");
    small(
        "it",
        "il lo la i gli le di del della dei delle e in nel nella per con un una che su sul sulla da"
            + " dal al tra contro sono questo questa come piu non");
    small(
        "de",
        "der die das den dem des und in im von zu zum zur mit auf fur ist sind ein eine einer eines"
            + " auch nicht uber durch gegen bei aus als wie wird");
    small(
        "nl",
        "de het een van en in op voor met door aan bij uit over tegen zijn wordt deze dit die dat"
            + " te naar als niet ook");
    small(
        "ro",
        "si in din de la cu pe pentru prin un o este sunt care ale al a lui cel cea despre"
            + " impotriva privind sau nu");
    small("sq", "dhe ne te i e per me nga nje eshte jane kjo ky qe si ose mbi kunder se");
    small("sv", "och i att en ett som av for med pa ar den det till fran om mot inte har");
  }

  private LanguageGuess() {}

  /** A BCP 47 tag; empty when the text is too short or speaks for two languages. */
  public static Optional<String> of(String text) {
    return of(text, 2);
  }

  /**
   * @param needed how many small words must speak for it
   */
  public static Optional<String> of(String text, int needed) {
    String sample = text.length() > 4000 ? text.substring(0, 4000) : text;
    Optional<String> byScript = byScript(sample);
    return byScript.isPresent() ? byScript : byWords(sample, needed);
  }

  private static Optional<String> byWords(String text, int needed) {
    var hits = new HashMap<String, Integer>();
    for (String word : Folded.words(text.replace("'", "' ").replace("’", "' "))) {
      for (String language : SMALL_WORDS.getOrDefault(word, List.of())) {
        hits.merge(language, 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> best =
        hits.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    if (best.isEmpty() || best.getFirst().getValue() < needed) {
      return Optional.empty();
    }
    int second = best.size() > 1 ? best.get(1).getValue() : 0;
    boolean clear = best.getFirst().getValue() * 4 >= second * 5 + 2;
    return clear ? Optional.of(best.getFirst().getKey()) : Optional.empty();
  }

  private static Optional<String> byScript(String text) {
    if (text.chars().allMatch(c -> c < AFTER_LATIN)) {
      return Optional.empty();
    }
    var count = new HashMap<Character.UnicodeScript, Integer>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> count.merge(Character.UnicodeScript.of(c), 1, Integer::sum));
    int letters = count.values().stream().mapToInt(Integer::intValue).sum();
    return count.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > letters)
        .map(entry -> language(entry.getKey(), text))
        .filter(language -> !language.isEmpty())
        .findFirst();
  }

  private static String language(Character.UnicodeScript script, String text) {
    return switch (script) {
      case ARABIC -> has(text, "پچژگ") ? "fa" : "ar";
      case CYRILLIC ->
          has(text, "ђћ")
              ? "sr"
              : has(text, "ѓќѕ") ? "mk" : has(text, "іїє") ? "uk" : has(text, "ыэё") ? "ru" : "";
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case GREEK -> "el";
      case HEBREW -> "he";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      default -> "";
    };
  }

  private static boolean has(String text, String letters) {
    return text.toLowerCase(java.util.Locale.ROOT).chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }

  private static void small(String language, String words) {
    for (String word : words.split(" ")) {
      SMALL_WORDS.computeIfAbsent(word, any -> new ArrayList<>()).add(language);
    }
  }
}
