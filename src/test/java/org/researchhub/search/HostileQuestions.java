package org.researchhub.search;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Questions that no reader would ask, and somebody will: the same ones for the same seed. */
public final class HostileQuestions {

  /** More than an address may have of a question. */
  private static final int ENORMOUS = 3_000;

  private static final List<String> SIGNS =
      List.of(
          "\"", "'", "“", "”", "«", "»", "(", ")", "[", "]", "{", "}", "<", ">", "-", "--", "+",
          "*", "?", "~", "~2", "^", "^9", ":", "::", "/", "\\", "&&", "||", "!", "#", "%", "%00",
          "%zz", "&", "=", ";", "|", "@", "$", "`", "_", "…", "–", "١", "٪", "۔", "،", "。", "・");

  private static final List<String> SYNTAX =
      List.of(
          "title:",
          "agency:",
          "theme:",
          "place:",
          "year:",
          "year:2004..2006",
          "year:..",
          "in:",
          "year:9999..1",
          "agency:\"",
          "title:(",
          "*:*",
          "_exists_:",
          "child*",
          "*child",
          "ch?ld",
          "c*",
          "*",
          "AND",
          "OR",
          "NOT",
          "NEAR/3",
          "-child",
          "-\"a b\"",
          "+(",
          "/.*/",
          "[a TO z]",
          "{!lucene}",
          "'; drop table publication; --",
          "<script>alert(1)</script>",
          "${jndi:x}",
          "../../etc/passwd",
          "1e309",
          "-0",
          "NaN",
          "null",
          "\r\nSet-Cookie: a=b");

  private static final List<String> STOP_WORDS =
      List.of(
          "the", "of", "and", "to", "in", "a", "is", "what", "who", "how", "does", "le", "la",
          "les", "de", "des", "du", "et", "que", "est", "der", "die", "das", "und", "el", "los",
          "que", "в", "и", "не", "на", "في", "من", "على", "ما", "هو", "的", "是", "了", "ve", "bir",
          "i", "u");

  private static final List<String> CONTROLS =
      List.of(
          "\u0000",
          "\u0001",
          "\u0007",
          "\b",
          "\t",
          "\n",
          "\u000b",
          "\f",
          "\r",
          "\u001b",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u00ad",
          "\u034f",
          "\u061c",
          "\u200b",
          "\u200c",
          "\u200d",
          "\u200e",
          "\u200f",
          "\u2028",
          "\u2029",
          "\u202a",
          "\u202e",
          "\u2066",
          "\u2069",
          "\ufeff",
          "\ufffd",
          "\ufffe",
          "\uffff",
          "\ud800",
          "\udbff",
          "\udc00",
          "\udfff",
          "\ud83d",
          "\ude42",
          "🙂",
          "👩‍👧‍👦");

  private static final List<String> WORDS =
      List.of(
          "children",
          "trafficking",
          "guardianship",
          "enfants",
          "traite",
          "tutelle",
          "الأطفال",
          "الاتجار",
          "贩运",
          "儿童",
          "дети",
          "παιδιά",
          "çocuk",
          "İstanbul",
          "ß",
          "ﬁ",
          "ﷺ",
          "e\u0301\u0301\u0301",
          "Ａ",
          "ก",
          "คน",
          "ក",
          "မ",
          "ॐ",
          "ཀ",
          "ა",
          "ա",
          "א",
          "አ",
          "ᐃ",
          "𐍈",
          "𝕏");

  private HostileQuestions() {}

  /** So many. */
  public static Stream<String> of(int count, long seed) {
    var random = new Random(seed);
    return Stream.generate(() -> next(random)).limit(count);
  }

  private static String next(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> some(random, SIGNS, 40, "");
      case 1 -> some(random, SYNTAX, 12, random.nextBoolean() ? " " : "");
      case 2 -> some(random, STOP_WORDS, 60, " ");
      case 3 -> some(random, CONTROLS, 40, random.nextBoolean() ? " " : "");
      case 4 -> some(random, WORDS, 40, random.nextBoolean() ? " " : "");
      case 5 -> oneAgain(random);
      case 6 -> "\"".repeat(random.nextInt(500)) + "(".repeat(random.nextInt(500));
      case 7 -> anyScript(random, random.nextInt(1, 200));
      case 8 -> anyUnits(random, random.nextInt(1, ENORMOUS));
      case 9 -> hardlyAny(random);
      default -> mixed(random);
    };
  }

  private static String some(Random random, List<String> pieces, int most, String between) {
    var words = new StringBuilder();
    for (int i = random.nextInt(1, most); i > 0; i--) {
      words.append(pieces.get(random.nextInt(pieces.size()))).append(between);
    }
    return words.toString();
  }

  private static String mixed(Random random) {
    List<List<String>> all = List.of(SIGNS, SYNTAX, STOP_WORDS, CONTROLS, WORDS, WORDS);
    var words = new StringBuilder();
    for (int i = random.nextInt(1, 40); i > 0; i--) {
      words.append(some(random, all.get(random.nextInt(all.size())), 3, ""));
      words.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return words.toString();
  }

  /** One piece up to the limit and over it. */
  private static String oneAgain(Random random) {
    List<List<String>> all = List.of(SIGNS, SYNTAX, STOP_WORDS, CONTROLS, WORDS);
    List<String> pieces = all.get(random.nextInt(all.size()));
    String piece = pieces.get(random.nextInt(pieces.size())) + (random.nextBoolean() ? " " : "");
    return piece.repeat(random.nextInt(1, ENORMOUS) / piece.length() + 1);
  }

  /** Letters of one script after the other. */
  private static String anyScript(Random random, int length) {
    var words = new StringBuilder();
    int block = random.nextInt(0x3000);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(9) == 0) {
        words.append(' ');
        block = random.nextInt(0x11) == 0 ? random.nextInt(0x10fff0) : random.nextInt(0xfff0);
      }
      words.appendCodePoint(Math.min(0x10ffff, block + random.nextInt(16)));
    }
    return words.toString();
  }

  private static String anyUnits(Random random, int length) {
    var words = new StringBuilder();
    for (int i = 0; i < length; i++) {
      words.append((char) random.nextInt(0x10000));
    }
    return words.toString();
  }

  /** What is hardly anything. */
  private static String hardlyAny(Random random) {
    List<List<String>> all = List.of(SIGNS, STOP_WORDS, CONTROLS, WORDS);
    List<String> pieces = all.get(random.nextInt(all.size()));
    return pieces.get(random.nextInt(pieces.size()));
  }
}
