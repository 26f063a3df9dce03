package org.researchhub.formats;

import java.util.regex.Pattern;

/** How files of JSON are told apart. */
final class JsonMarks {

  private static final Pattern ONE_A_LINE = Pattern.compile("(?s)\\{[^\\n]*\\}\\s*(?:\\n.*)?");

  private JsonMarks() {}

  static Detection form(String text) {
    boolean lines =
        text.startsWith("{") && (ONE_A_LINE.matcher(text).matches() || !text.contains("\n"));
    boolean own = text.contains("\"titles\"") || text.contains("\"title_translations\"");
    boolean ours = lines && !text.contains("\"issued\"") && (own || text.contains("\"title\""));
    if (ours) {
      return Detection.of(WrittenForm.JSONL);
    }
    boolean items =
        text.matches("(?s).*\"(?:type|title|author|issued|container-title|DOI)\"\\s*:.*");
    return items
        ? Detection.of(WrittenForm.CSL_JSON)
        : Detection.refused("It is JSON, but neither the hub's own form nor CSL-JSON.");
  }
}
