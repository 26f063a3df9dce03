package org.researchhub.files.pdf;

import java.util.ArrayList;
import java.util.List;

/** What Tesseract prints, brought to the form of a page's text. */
final class MachineText {

  private MachineText() {}

  /** Lines of a paragraph together, one paragraph a line, without marks of direction. */
  static String paragraphs(String printed) {
    var paragraphs = new ArrayList<String>();
    for (String block : printed.split("\\n\\s*\\n|\\f")) {
      var text = new StringBuilder();
      for (String raw : block.lines().toList()) {
        String line = clean(raw);
        if (line.isEmpty()) {
          continue;
        }
        if (ends(text) && Character.isLowerCase(line.charAt(0))) {
          text.setLength(text.length() - 1);
        } else if (!text.isEmpty()) {
          text.append(' ');
        }
        text.append(line);
      }
      if (!text.isEmpty()) {
        paragraphs.add(text.toString());
      }
    }
    return String.join("\n", List.copyOf(paragraphs));
  }

  private static String clean(String raw) {
    var line = new StringBuilder(raw.length());
    raw.codePoints().forEach(c -> line.append(Signs.written(Character.toString(c))));
    return line.toString().strip();
  }

  private static boolean ends(StringBuilder text) {
    int last = text.length() - 1;
    return last > 0 && text.charAt(last) == '-' && Character.isLetter(text.charAt(last - 1));
  }
}
