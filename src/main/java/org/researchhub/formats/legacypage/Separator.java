package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What may stand between the label of a publication and its publishers, surest first. */
enum Separator {
  WIDE(
      "\\t+[\\s\\u00A0\\t]*|[ \\u00A0\\u2000-\\u200A\\u3000]{3,}|["
          + " \\u00A0\\u2000-\\u200A]*[\\u00A0\\u2003][ \\u00A0]+|[ ]+[\\u00A0\\u2003][ \\u00A0]*",
      true),
  BAR("[\\s\\u00A0]*[|¦‖][\\s\\u00A0]*", true),
  SEAM("[\\s\\u00A0]*\\uE000[\\s\\u00A0]+|[\\s\\u00A0]+\\uE000[\\s\\u00A0]*", false),
  DOT("[\\s\\u00A0]+[·•∙●▪*~][\\s\\u00A0]+", false),
  ARROW("[\\s\\u00A0]+(?:[»>→]|>>|::|//)[\\s\\u00A0]+", false),
  BRACKET("(?<=[\\])])[\\s\\u00A0]+", false),
  COLON("[\\s\\u00A0]*[:：][\\s\\u00A0]+", false),
  DASH("[\\s\\u00A0]+[-–—―][\\s\\u00A0]+|[\\s\\u00A0]*[–—][\\s\\u00A0]+", false),
  SLASH("[\\s\\u00A0]+/[\\s\\u00A0]+", false),
  TWO_SPACES("[ ]{2}", false);

  private final Pattern pattern;
  private final boolean firm;

  Separator(String pattern, boolean firm) {
    this.pattern = Pattern.compile(pattern);
    this.firm = firm;
  }

  /** Separates columns and hardly anything else. */
  boolean firm() {
    return firm;
  }

  boolean in(String raw) {
    return pattern.matcher(raw.strip()).find();
  }

  /**
   * The clean, non-empty cells; a separator that joins names too splits off the first cell only.
   */
  List<String> cells(String raw) {
    String stripped = Printed.trim(raw);
    var cells = new ArrayList<String>();
    for (String cell : pattern.split(stripped, firm ? 0 : 2)) {
      String text = Printed.clean(cell);
      if (this == BRACKET && cells.isEmpty()) {
        text = text.matches("[\\[(].*[\\])]") ? text.substring(1, text.length() - 1).strip() : "";
        if (text.isEmpty()) {
          return List.of();
        }
      }
      if (!text.isEmpty()) {
        cells.add(text);
      }
    }
    return cells;
  }
}
