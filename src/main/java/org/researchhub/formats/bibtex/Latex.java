package org.researchhub.formats.bibtex;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.researchhub.platform.CleanText;

/**
 * The LaTeX that stands in bibliographies, as plain text: accents, symbols, dashes; commands that
 * only change how a text looks leave the text, the others go.
 */
final class Latex {

  private static final Map<String, String> SYMBOLS = new HashMap<>();
  private static final Map<String, Character> ACCENTS = new HashMap<>();

  static {
    String[] symbols = {
      "ss",
      "ß",
      "o",
      "ø",
      "O",
      "Ø",
      "ae",
      "æ",
      "AE",
      "Æ",
      "oe",
      "œ",
      "OE",
      "Œ",
      "aa",
      "å",
      "AA",
      "Å",
      "l",
      "ł",
      "L",
      "Ł",
      "i",
      "ı",
      "j",
      "ȷ",
      "dh",
      "ð",
      "DH",
      "Ð",
      "th",
      "þ",
      "TH",
      "Þ",
      "dj",
      "đ",
      "DJ",
      "Đ",
      "ng",
      "ŋ",
      "NG",
      "Ŋ",
      "textasciitilde",
      "~",
      "textasciicircum",
      "^",
      "textbackslash",
      "\\",
      "textbraceleft",
      "{",
      "textbraceright",
      "}",
      "textendash",
      "–",
      "textemdash",
      "—",
      "textquoteleft",
      "‘",
      "textquoteright",
      "’",
      "textquotedblleft",
      "“",
      "textquotedblright",
      "”",
      "guillemotleft",
      "«",
      "guillemotright",
      "»",
      "textregistered",
      "®",
      "texttrademark",
      "™",
      "textcopyright",
      "©",
      "copyright",
      "©",
      "pounds",
      "£",
      "euro",
      "€",
      "texteuro",
      "€",
      "S",
      "§",
      "P",
      "¶",
      "ldots",
      "…",
      "dots",
      "…",
      "textellipsis",
      "…",
      "textdegree",
      "°",
      "degree",
      "°",
      "textbar",
      "|",
      "textless",
      "<",
      "textgreater",
      ">",
      "textunderscore",
      "_",
      "textdollar",
      "$",
      "alpha",
      "α",
      "beta",
      "β",
      "gamma",
      "γ",
      "delta",
      "δ",
      "epsilon",
      "ε",
      "lambda",
      "λ",
      "mu",
      "μ",
      "pi",
      "π",
      "sigma",
      "σ",
      "omega",
      "ω",
      "times",
      "×",
      "pm",
      "±",
      "cdot",
      "·",
      "leq",
      "≤",
      "geq",
      "≥",
      "infty",
      "∞",
      "slash",
      "/",
      "LaTeX",
      "LaTeX",
      "TeX",
      "TeX",
      "and",
      "and",
      "bibinitperiod",
      ".",
      "bibrangedash",
      "–"
    };
    for (int i = 0; i < symbols.length; i += 2) {
      SYMBOLS.put(symbols[i], symbols[i + 1]);
    }
    String accents =
        "`\u0300'\u0301^\u0302~\u0303=\u0304u\u0306.\u0307\"\u0308r\u030AH\u030Bv\u030Cd\u0323c\u0327k\u0328b\u0331t\u0361";
    for (int i = 0; i < accents.length(); i += 2) {
      ACCENTS.put(accents.substring(i, i + 1), accents.charAt(i + 1));
    }
  }

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Latex(String source) {
    this.source = source;
  }

  static String text(String source) {
    if (source.indexOf('\\') < 0
        && source.indexOf('{') < 0
        && source.indexOf('$') < 0
        && source.indexOf('~') < 0
        && !source.contains("--")
        && !source.contains("``")) {
      return CleanText.oneLine(source);
    }
    Latex latex = new Latex(source);
    latex.read();
    return CleanText.oneLine(Normalizer.normalize(latex.out, Normalizer.Form.NFC));
  }

  private void read() {
    while (at < source.length()) {
      char c = source.charAt(at++);
      switch (c) {
        case '\\' -> command();
        case '{', '}', '$' -> {}
        case '~' -> out.append('\u00A0');
        case '-' -> dashes();
        case '`' -> quotes('`', "“", "‘");
        case '\'' -> quotes('\'', "”", "'");
        default -> out.append(c);
      }
    }
  }

  private void dashes() {
    int count = 1;
    while (count < 3 && at < source.length() && source.charAt(at) == '-') {
      at++;
      count++;
    }
    out.append(count == 3 ? "—" : count == 2 ? "–" : "-");
  }

  private void quotes(char mark, String two, String one) {
    boolean doubled = at < source.length() && source.charAt(at) == mark;
    at += doubled ? 1 : 0;
    out.append(doubled ? two : one);
  }

  private void command() {
    if (at >= source.length()) {
      return;
    }
    char first = source.charAt(at);
    if (!Character.isLetter(first)) {
      at++;
      String accent = String.valueOf(first);
      if (ACCENTS.containsKey(accent)) {
        accent(accent);
      } else if (first == '\\' || Character.isWhitespace(first)) {
        out.append(' ');
      } else if (first != '-' && first != '/' && first != ',') {
        out.append(first);
      } else if (first == ',') {
        out.append('\u2009');
      }
      return;
    }
    int start = at;
    while (at < source.length() && isAsciiLetter(source.charAt(at))) {
      at++;
    }
    if (at == start) {
      return;
    }
    named(source.substring(start, at));
  }

  private void named(String name) {
    if (name.length() == 1 && ACCENTS.containsKey(name) && accented()) {
      accent(name);
      return;
    }
    boolean braced = at + 1 < source.length() && source.startsWith("{}", at);
    String symbol = SYMBOLS.get(name);
    if (symbol != null) {
      out.append(symbol);
      if (braced) {
        at += 2;
      } else {
        blanks();
      }
    } else if (name.equals("begin") || name.equals("end")) {
      argument();
    } else if (name.equals("href")) {
      argument();
    } else if (name.equals("url")) {
      blanks();
      out.append(argument());
    } else if (!braced) {
      blanks();
    }
  }

  /** Whether a letter follows for the accent to stand on: \c{c}, \v s, but not \c alone. */
  private boolean accented() {
    int next = at;
    while (next < source.length() && source.charAt(next) == ' ') {
      next++;
    }
    return next < source.length()
        && (source.charAt(next) == '{' || source.charAt(next) == '\\' || next > at);
  }

  private void accent(String accent) {
    blanks();
    String letter;
    if (at < source.length() && source.charAt(at) == '{') {
      letter = text(argument());
    } else if (at < source.length() && source.charAt(at) == '\\') {
      at++;
      int start = at;
      while (at < source.length() && isAsciiLetter(source.charAt(at))) {
        at++;
      }
      letter = SYMBOLS.getOrDefault(source.substring(start, at), "");
    } else {
      letter = at < source.length() ? String.valueOf(source.charAt(at++)) : "";
    }
    if (letter.isEmpty()) {
      return;
    }
    String base =
        letter.startsWith("ı") ? "i" : letter.startsWith("ȷ") ? "j" : letter.substring(0, 1);
    out.append(base)
        .append(ACCENTS.getOrDefault(accent, ' ').charValue())
        .append(letter.substring(1));
  }

  private String argument() {
    if (at >= source.length() || source.charAt(at) != '{') {
      return "";
    }
    int depth = 0;
    int start = at + 1;
    while (at < source.length()) {
      char c = source.charAt(at++);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return source.substring(start, at - 1);
      }
    }
    return source.substring(start);
  }

  private void blanks() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
