package org.researchhub.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.researchhub.catalogue.PublicationId;

/**
 * What a reader typed, in parts, before anything is made of it.
 *
 * @param text without control characters, at most {@value #LONGEST} characters
 * @param identifier all of it as one identifier; empty when it does not look like one
 * @param shortened whether something was left out because it was too much
 */
record Typed(String text, List<Part> parts, String identifier, boolean isBlank, boolean shortened) {

  enum Kind {
    WORD,
    TOGETHER,
    LEFT_OUT
  }

  record Word(int start, int end, Words.Forms forms) {}

  /**
   * @param identifier the part as an identifier; empty when it does not look like one
   */
  record Part(Kind kind, List<Word> words, String identifier) {}

  static final int LONGEST = 1000;
  private static final int MOST_WORDS = 32;
  private static final int SHORTEST_IDENTIFIER = 4;
  private static final int LONGEST_IDENTIFIER = 100;
  private static final String QUOTATION_MARKS = "\"“”„‟«»";

  static Typed of(String typed, Words words) {
    return new Scanning(typed, words).typed();
  }

  /** Goes from the first character to the last. */
  private static final class Scanning {
    private final String text;
    private final Words words;
    private final List<Part> parts = new ArrayList<>();
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
      boolean plain = parts.stream().allMatch(part -> part.kind() == Kind.WORD);
      return new Typed(
          text, parts, several && plain ? identifier(text) : "", text.isBlank(), shortened);
    }

    private boolean isLeavingOut() {
      return (at == 0 || Character.isWhitespace(text.charAt(at - 1)))
          && at + 1 < text.length()
          && !Character.isWhitespace(text.charAt(at + 1))
          && text.charAt(at + 1) != '-';
    }

    private void next(boolean leftOut) {
      if (QUOTATION_MARKS.indexOf(text.charAt(at)) >= 0) {
        int end = at + 1;
        while (end < text.length() && QUOTATION_MARKS.indexOf(text.charAt(end)) < 0) {
          end++;
        }
        if (end < text.length()) {
          part(leftOut ? Kind.LEFT_OUT : Kind.TOGETHER, at + 1, end);
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
      part(leftOut ? Kind.LEFT_OUT : Kind.WORD, at, end);
      at = end;
    }

    private void part(Kind kind, int start, int end) {
      var found = new ArrayList<Word>();
      words.read(
          text.substring(start, end),
          "zxx",
          (from, to, forms) -> {
            if (found.size() < room) {
              found.add(new Word(start + from, start + to, forms));
            } else {
              shortened = true;
            }
          });
      room -= found.size();
      if (!found.isEmpty()) {
        String identifier = kind == Kind.WORD ? identifier(text.substring(start, end)) : "";
        parts.add(new Part(kind, List.copyOf(found), identifier));
      }
    }

    private static String identifier(String written) {
      String folded = Fields.identifier(written);
      boolean looksLikeOne =
          folded.length() >= SHORTEST_IDENTIFIER
              && folded.length() <= LONGEST_IDENTIFIER
              && (folded.chars().anyMatch(Character::isDigit) || PublicationId.valid(folded));
      return looksLikeOne ? folded : "";
    }
  }
}
