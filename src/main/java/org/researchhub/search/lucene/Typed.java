package org.researchhub.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.researchhub.catalogue.PublicationId;

/**
 * What a reader typed, in parts, before anything is made of it.
 *
 * @param text without control characters, at most {@value #LONGEST} characters
 * @param identifier all of it as one identifier; empty when it does not look like one
 * @param empty what names a field with nothing after it, and is left out
 * @param shortened whether something was left out because it was too much
 */
record Typed(
    String text,
    List<Part> parts,
    String identifier,
    List<String> empty,
    boolean isBlank,
    boolean shortened) {

  enum Kind {
    WORD,
    TOGETHER,
    LEFT_OUT
  }

  /**
   * @param isBeginning whether words that only begin like this are meant too
   */
  record Word(int start, int end, Words.Forms forms, boolean isBeginning) {}

  /**
   * @param field where it is looked for: {@link Fields#TITLE}, {@link Fields#AGENCY}, or everywhere
   *     when empty
   * @param identifier the part as an identifier; empty when it does not look like one
   */
  record Part(Kind kind, String field, List<Word> words, String identifier) {}

  static final int LONGEST = 1000;
  private static final int MOST_WORDS = 32;
  private static final int SHORTEST_IDENTIFIER = 4;
  private static final int LONGEST_IDENTIFIER = 100;

  /** Shorter beginnings are the beginning of too much. */
  private static final int SHORTEST_BEGINNING = 3;

  private static final Map<String, String> FIELDS =
      Map.of("title:", Fields.TITLE, "agency:", Fields.AGENCY);
  private static final String QUESTION_MARKS = "?؟？;。";
  private static final String QUOTATION_MARKS = "\"“”„‟«»";

  /** Whether it ends as sentences do. */
  boolean endsAsSentence() {
    String stripped = text.strip();
    int end = stripped.length() - 1;
    return end > 0
        && (QUESTION_MARKS.indexOf(stripped.charAt(end)) >= 0
            || stripped.charAt(end) == '.' && parts.size() > 1 && !isAbbreviated(stripped, end));
  }

  /** "U.S." ends no sentence. */
  private static boolean isAbbreviated(String text, int dot) {
    return dot < 2 || !Character.isLetterOrDigit(text.charAt(dot - 2));
  }

  static Typed of(String typed, Words words) {
    return new Scanning(typed, words).typed();
  }

  /** Goes from the first character to the last. */
  private static final class Scanning {
    private final String text;
    private final Words words;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private boolean shortened;
    private int room = MOST_WORDS;
    private int at;

    Scanning(String typed, Words words) {
      this.shortened = typed.length() > LONGEST;
      this.text = clean(shortened ? typed.substring(0, LONGEST) : typed);
      this.words = words;
    }

    private static String clean(String typed) {
      var clean = new StringBuilder(typed);
      for (int i = 0; i < clean.length(); i++) {
        char c = clean.charAt(i);
        boolean paired =
            Character.isHighSurrogate(c)
                    && i + 1 < clean.length()
                    && Character.isLowSurrogate(clean.charAt(i + 1))
                || Character.isLowSurrogate(c)
                    && i > 0
                    && Character.isHighSurrogate(clean.charAt(i - 1));
        if (Character.isISOControl(c) || (Character.isSurrogate(c) && !paired)) {
          clean.setCharAt(i, ' ');
        }
      }
      return clean.toString();
    }

    Typed typed() {
      while (at < text.length() && room > 0) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
          at++;
        } else if (c == '-' && isLeavingOut()) {
          at++;
          next(true);
        } else {
          next(false);
        }
      }
      shortened |= at < text.length() && !text.substring(at).isBlank();
      boolean several = parts.size() > 1;
      boolean plain =
          parts.stream().allMatch(part -> part.kind() == Kind.WORD && part.field().isEmpty());
      return new Typed(
          text, parts, several && plain ? identifier(text) : "", empty, text.isBlank(), shortened);
    }

    private boolean isLeavingOut() {
      return (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
          && at + 1 < text.length()
          && !Character.isWhitespace(text.charAt(at + 1))
          && text.charAt(at + 1) != '-';
    }

    private void next(boolean leftOut) {
      int start = at;
      String field = field();
      int before = parts.size();
      phraseOrWord(leftOut, field);
      if (!field.isEmpty() && parts.size() == before) {
        empty.add(text.substring(start, at).strip());
      }
    }

    /** Goes past the name of a field. */
    private String field() {
      for (Map.Entry<String, String> field : FIELDS.entrySet()) {
        String name = field.getKey();
        if (text.regionMatches(true, at, name, 0, name.length())) {
          at += name.length();
          return field.getValue();
        }
      }
      return "";
    }

    private void phraseOrWord(boolean leftOut, String field) {
      if (at < text.length() && QUOTATION_MARKS.indexOf(text.charAt(at)) >= 0) {
        int end = at + 1;
        while (end < text.length() && QUOTATION_MARKS.indexOf(text.charAt(end)) < 0) {
          end++;
        }
        if (end < text.length()) {
          part(leftOut ? Kind.LEFT_OUT : Kind.TOGETHER, field, at + 1, end);
          at = end + 1;
          return;
        }
        at++;
      }
      int end = at;
      while (end < text.length()
          && !Character.isWhitespace(text.charAt(end))
          && QUOTATION_MARKS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      part(leftOut ? Kind.LEFT_OUT : Kind.WORD, field, at, end);
      at = end;
    }

    private void part(Kind kind, String field, int start, int end) {
      boolean isOpen = end > start && text.charAt(end - 1) == '*' && kind != Kind.TOGETHER;
      var found = new ArrayList<Word>();
      words.read(
          text.substring(start, end),
          "zxx",
          (from, to, forms) -> {
            if (found.size() < room) {
              boolean isBeginning =
                  isOpen && start + to == end - 1 && forms.folded().length() >= SHORTEST_BEGINNING;
              found.add(new Word(start + from, start + to, forms, isBeginning));
            } else {
              shortened = true;
            }
          });
      room -= found.size();
      if (!found.isEmpty()) {
        String identifier =
            kind == Kind.WORD && field.isEmpty() ? identifier(text.substring(start, end)) : "";
        parts.add(new Part(kind, field, List.copyOf(found), identifier));
      }
    }

    private static String identifier(String written) {
      String folded = Fields.identifier(written);
      boolean looksLikeOne =
          folded.length() >= SHORTEST_IDENTIFIER
              && folded.length() <= LONGEST_IDENTIFIER
              && (hasDigit(folded) || PublicationId.valid(folded));
      return looksLikeOne ? folded : "";
    }

    /** A whole Chinese question may have a year in it. */
    private static boolean hasDigit(String folded) {
      return folded.chars().anyMatch(Character::isDigit)
          && folded.codePoints().noneMatch(Character::isIdeographic);
    }
  }
}
