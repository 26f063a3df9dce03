package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements in brackets, and where in a text they stand. */
final class Brackets {

  /** How a bracket stands in its text. */
  enum Place {
    /** Between sentences, or before or after the whole text. */
    APART,
    /** At the end of the text, but inside its last sentence. */
    LAST,
    /** In the middle of a sentence. */
    WITHIN
  }

  record Found(int start, int end, Place place, String before, List<Statement> statements) {}

  private static final Pattern BRACKET =
      Pattern.compile("\\(([^()]{2,200})\\)|\\[([^\\[\\]]{2,200})]");
  private static final Pattern ENDED = Pattern.compile("(?:^|[.!?…:][\"”’»]?|[)\\]])\\s*$");

  private Brackets() {}

  /** All brackets that hold nothing but statements. */
  static List<Found> in(String text, StatementReader reader) {
    var found = new ArrayList<Found>();
    Matcher bracket = BRACKET.matcher(text);
    while (bracket.find()) {
      String content = bracket.group(1) == null ? bracket.group(2) : bracket.group(1);
      List<Statement> statements = reader.read(content);
      if (!statements.isEmpty()) {
        String before = text.substring(Math.max(0, bracket.start() - 120), bracket.start());
        found.add(
            new Found(
                bracket.start(), bracket.end(), place(text, bracket, before), before, statements));
      }
    }
    return found;
  }

  /** The statements of a text that is made of bracketed statements only; empty otherwise. */
  static List<Statement> asides(String text, StatementReader reader) {
    List<Found> found = in(text, reader);
    var rest = new StringBuilder(text);
    for (Found one : found.reversed()) {
      rest.delete(one.start(), one.end());
    }
    boolean only = rest.chars().noneMatch(Character::isLetterOrDigit);
    return only ? found.stream().flatMap(one -> one.statements().stream()).toList() : List.of();
  }

  private static Place place(String text, Matcher bracket, String before) {
    String after =
        BRACKET
            .matcher(text.substring(bracket.end(), Math.min(text.length(), bracket.end() + 400)))
            .replaceAll(" ")
            .strip();
    boolean last = after.chars().noneMatch(Character::isLetterOrDigit);
    boolean ended = ENDED.matcher(before).find();
    if (ended
        && (last || Character.isUpperCase(after.codePointAt(after.startsWith("“") ? 1 : 0)))) {
      return Place.APART;
    }
    return last ? Place.LAST : Place.WITHIN;
  }
}
