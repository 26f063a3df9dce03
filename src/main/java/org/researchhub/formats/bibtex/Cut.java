package org.researchhub.formats.bibtex;

import java.util.Locale;
import java.util.Map;

/** A place in a BibTeX text, and what can be read from there on. */
final class Cut {

  private final String text;
  private int at;
  private char closing = '}';

  Cut(String text, int at) {
    this.text = text;
    this.at = at;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Line breaks between a place and here. */
  int lineFrom(int start) {
    return (int)
        text.substring(start, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
  }

  void blanks() {
    while (!atEnd() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  void separators() {
    while (!atEnd() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
      at++;
    }
  }

  String name() {
    int start = at;
    while (!atEnd()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-+:.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  boolean opens() {
    if (atEnd() || (text.charAt(at) != '{' && text.charAt(at) != '(')) {
      return false;
    }
    closing = text.charAt(at++) == '{' ? '}' : ')';
    return true;
  }

  /**
   * The end of the entry; some programs close a brace with a parenthesis and the other way round.
   */
  boolean closes() {
    if (!atEnd()
        && (text.charAt(at) == closing || text.charAt(at) == '}' || text.charAt(at) == ')')) {
      at++;
      return true;
    }
    return false;
  }

  boolean takes(char wanted) {
    if (!atEnd() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  boolean skipsLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
    return end >= 0 && !atEnd();
  }

  /** Up to the comma; an entry without fields or without a key has none. */
  String key() {
    blanks();
    int start = at;
    while (!atEnd()
        && ",=\"".indexOf(text.charAt(at)) < 0
        && text.charAt(at) != closing
        && text.charAt(at) != '\n') {
      at++;
    }
    if (!atEnd() && (text.charAt(at) == '=' || text.charAt(at) == '"')) {
      at = start;
      return "";
    }
    return text.substring(start, at).strip();
  }

  /** Past the brace that closes what was opened. */
  int skipped() {
    int depth = 1;
    while (!atEnd() && depth > 0) {
      char c = text.charAt(at++);
      depth += c == '{' ? 1 : c == '}' || (c == ')' && closing == ')' && depth == 1) ? -1 : 0;
    }
    return at;
  }

  /** One value: parts in braces, in quotes, numbers and macros, joined by #. */
  String value(Map<String, String> macros) {
    var value = new StringBuilder();
    do {
      blanks();
      value.append(part(macros));
      blanks();
    } while (takes('#'));
    return value.toString();
  }

  private String part(Map<String, String> macros) {
    if (takes('{')) {
      return until('}');
    }
    if (takes('"')) {
      return until('"');
    }
    int start = at;
    while (!atEnd() && ",#})\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at).strip();
    return macros.getOrDefault(word.toLowerCase(Locale.ROOT), word);
  }

  private String until(char end) {
    int depth = 0;
    int start = at;
    while (!atEnd()) {
      char c = text.charAt(at++);
      if (c == '\\' && !atEnd() && text.charAt(at) != '\n' && end == '"') {
        at++;
      } else if (c == end && depth == 0) {
        return text.substring(start, at - 1);
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      }
    }
    return text.substring(start);
  }
}
