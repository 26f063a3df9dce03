package org.researchhub.platform;

/** Text from anywhere, made safe to stand in line-based and XML formats. */
public final class CleanText {

  private CleanText() {}

  /**
   * The text on one line: every run of white space and line separators is one space; characters
   * that stand for nothing (controls, surrogates without partner, non-characters) are left out.
   */
  public static String oneLine(String text) {
    var line = new StringBuilder(text.length());
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c > ' ' && c < 0x7F) {
        line.append((char) c);
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
        space(line, c);
      } else if (stands(c)) {
        line.appendCodePoint(c);
      }
    }
    return line.toString().strip();
  }

  /** The text without the characters that XML 1.0 cannot hold; line breaks stay. */
  public static String xml(String text) {
    if (text.codePoints().allMatch(CleanText::inXml)) {
      return text;
    }
    return text.codePoints()
        .filter(CleanText::inXml)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static void space(StringBuilder line, int c) {
    boolean noBreak = c == 0xA0 || c == 0x202F;
    if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
      line.appendCodePoint(noBreak ? c : ' ');
    }
  }

  private static boolean inXml(int c) {
    return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && stands(c));
  }

  private static boolean stands(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.SURROGATE && (c & 0xFFFE) != 0xFFFE;
  }
}
