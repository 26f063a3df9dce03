package org.researchhub.formats.citations;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The processor leaves out what a style puts between the parts of a date ("2006Oct"), but not what
 * stands before a part: so the one is made the other.
 */
final class DateDelimiters {

  private static final Pattern DATE =
      Pattern.compile(
          "<date\\b([^>/]*?)\\sdelimiter=\"([^\"]*)\"([^>/]*)>(.*?)</date>", Pattern.DOTALL);
  private static final Pattern PART = Pattern.compile("<date-part\\b([^>]*?)(/?)>");
  private static final Pattern PREFIX = Pattern.compile("\\sprefix=\"([^\"]*)\"");

  private DateDelimiters() {}

  static String asPrefixes(String style) {
    return DATE.matcher(style)
        .replaceAll(date ->
            Matcher.quoteReplacement(
                "<date"
                    + date.group(1)
                    + date.group(3)
                    + ">"
                    + parts(date.group(4), date.group(2))
                    + "</date>"));
  }

  private static String parts(String parts, String delimiter) {
    var written = new StringBuilder();
    Matcher part = PART.matcher(parts);
    boolean first = true;
    while (part.find()) {
      String whole = first ? part.group() : prefixed(part, delimiter);
      part.appendReplacement(written, Matcher.quoteReplacement(whole));
      first = false;
    }
    return part.appendTail(written).toString();
  }

  private static String prefixed(Matcher part, String delimiter) {
    Matcher own = PREFIX.matcher(part.group(1));
    String before = delimiter + (own.find() ? own.group(1) : "");
    return "<date-part"
        + PREFIX.matcher(part.group(1)).replaceAll("")
        + " prefix=\""
        + before
        + "\""
        + part.group(2)
        + ">";
  }
}
