package org.researchhub.formats.legacypage;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the kind of each line. */
final class Kinds {

  static final int LONGEST_TITLE = 300;

  private static final Pattern SENTENCE_BREAK =
      Pattern.compile(
          "(?<![\\p{L}](?:No|Nos|Vol|Art|Dr|Mr|Mrs|St|Prof|eds|vs|cf|etc))(?<=[\\p{L}\\p{N})”\"’»]{2})[.!?][\"”’»)]?\\s+(?=[\\p{Lu}(«“\"])");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。؟][\"”’»)\\]]*$");
  private static final Pattern ADDRESS = Pattern.compile("^<?(?:https?://|www\\.)\\S+>?$");

  private final StatementReader statements;

  Kinds(StatementReader statements) {
    this.statements = statements;
  }

  Kind[] of(List<Line> lines) {
    return lines.stream().map(this::of).toArray(Kind[]::new);
  }

  private Kind of(Line line) {
    String text = line.text();
    if (MoreMark.is(text)) {
      return Kind.MORE;
    }
    if (ADDRESS.matcher(text).matches() || aside(text)) {
      return Kind.ASIDE;
    }
    if (FieldLine.of(text).isPresent()) {
      return Kind.FIELD;
    }
    if (SiteWords.furniture(line)) {
      return Kind.FURNITURE;
    }
    if (SiteWords.namesPart(text)) {
      return Kind.PART;
    }
    if (prose(text)) {
      return Kind.PROSE;
    }
    if (SiteWords.headsList(text)) {
      return Kind.LIST;
    }
    return ends(text) && !text.endsWith("?") ? Kind.SENTENCE : Kind.SHORT;
  }

  private boolean aside(String text) {
    String bare = text;
    while (bare.length() > 2
        && "([".indexOf(bare.charAt(0)) >= 0
        && bare.indexOf(')') == bare.length() - 1) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return bare.length() <= 200 && !Brackets.asides(MoreMark.strip(text), statements).isEmpty()
        || !statements.read(bare).isEmpty();
  }

  /** Ends like a sentence, whatever brackets follow. */
  private static boolean ends(String text) {
    String bare = text;
    for (int i = 0; i < 3 && bare.endsWith(")") && bare.lastIndexOf('(') > 0; i++) {
      bare = MoreMark.strip(bare.substring(0, bare.lastIndexOf('(')).strip());
    }
    return SENTENCE_END.matcher(text).find() || SENTENCE_END.matcher(bare).find();
  }

  private static boolean prose(String text) {
    int length = text.length();
    boolean more = MoreMark.ends(text);
    boolean ends = more || ends(text);
    long breaks = length < 60 ? 0 : SENTENCE_BREAK.matcher(text).results().limit(3).count();
    return (length >= 150 && (ends || breaks > 0))
        || length >= LONGEST_TITLE
        || (breaks >= 2 && length >= 100)
        || (breaks >= 1 && length >= 90 && ends)
        || (more && length >= 50);
  }
}
