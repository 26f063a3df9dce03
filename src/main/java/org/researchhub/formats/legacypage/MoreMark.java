package org.researchhub.formats.legacypage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The "more >" with which a page ends a shortened text, in its many forms. */
final class MoreMark {

  private static final String WORDS =
      "(?:(?:read|learn|find out|see|view|click for|know) (?:the )?more|more(?:"
          + " (?:info(?:rmation)?|details?|here|about this))?|read (?:on|the (?:full"
          + " )?(?:report|text|story))|continue(?: reading)?|full"
          + " (?:text|report|story|document)|details|download(?: (?:the )?(?:pdf|report|full"
          + " report|full text|document|publication|here))?|order(?: (?:online|form|a"
          + " copy))?|(?:lire )?(?:la )?suite|en savoir (?:plus|\\+)|(?:lire"
          + " )?plus|telecharger|voir plus|(?:leer |ver )?mas(?: informacion)?|seguir"
          + " leyendo|descargar|ler mais|saiba mais|mais|leggi tutto|continua|(?:lesen sie"
          + " )?mehr|weiter(?:lesen)?|lees (?:meer|verder)|meer|citeste mai (?:mult|departe)|mai"
          + " mult|vise|opsirnije|me shume|подробнее|далее|المزيد)";
  private static final String ARROW = "(?:\\.{2,}|…|[>»›→▸►]+|-+>|&gt;)";

  private static final Pattern ALONE =
      Pattern.compile(
          "^[\\s\\[(<«{.…>»›→▸►*-]*" + WORDS + "[\\s\\])}:.]*" + ARROW + "*[\\s\\])}:.>»›]*$");
  private static final Pattern MARKED_END =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[\\[(<«{.…>»›→-]*\\s*" + WORDS + "\\s*" + ARROW + "+\\s*[\\])}]?$");
  private static final Pattern BRACKETED_END =
      Pattern.compile("\\s*[\\[(<{]\\s*" + WORDS + "\\s*" + ARROW + "*\\s*[\\])>}]\\.?$");
  private static final Pattern AFTER_SENTENCE =
      Pattern.compile("(?<=[.!?…)\"”’»])\\s*(?:\\.{3}|…|[>»›→]+)?\\s*" + WORDS + "[.:]?$");
  private static final Pattern GLUED =
      Pattern.compile(
          "(?<=[\\p{Ll}\\p{N},;])(?<!any|further|never|ever|for|balti)more\\s*" + ARROW + "+$");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<=[.!?…)\"”’])\\s*[\\[(]?\\s*"
              + WORDS
              + "\\s*"
              + ARROW
              + "+\\s*[\\])]?\\s+(?=[\\p{Lu}\"“«])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ARROW_END = Pattern.compile("(?<=[.!?)\"”’])\\s*(?:[>»›→]{1,3})$");
  private static final int LONGEST = 60;

  private MoreMark() {}

  static boolean is(String text) {
    return text.length() <= LONGEST && ALONE.matcher(Printed.fold(text)).matches();
  }

  static boolean ends(String text) {
    return strip(text).length() < text.length();
  }

  /** The text without the mark at its end. */
  static String strip(String text) {
    int from = Math.max(0, text.length() - LONGEST);
    String tail = Printed.fold(text.substring(from));
    if (tail.length() != text.length() - from) {
      tail = text.substring(from);
    }
    for (Pattern pattern :
        new Pattern[] {MARKED_END, BRACKETED_END, AFTER_SENTENCE, GLUED, ARROW_END}) {
      Matcher matcher = pattern.matcher(tail);
      if (matcher.find()) {
        return text.substring(0, from + matcher.start()).strip();
      }
    }
    return text;
  }

  /** Paragraphs that a mark in the middle holds apart. */
  static String[] paragraphs(String text) {
    return INSIDE.split(text);
  }
}
