package org.researchhub.formats;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a file of MARC records begins: with a leader of 24 characters. */
final class MarcMarks {

  private static final Pattern LEADER =
      Pattern.compile(
          "(?s)\\s*(?:\\d{5})?\\d{5}[a-z ][a-z ][a-z0-9 ].{2}\\d[\\d ]\\d{5}[ -~]{3}\\d\\d[\\d"
              + " ][\\d ][0-9A-Za-z].*");

  private MarcMarks() {}

  static boolean isMarc(byte[] beginning) {
    int length = Math.min(80, beginning.length);
    return LEADER.matcher(new String(beginning, 0, length, StandardCharsets.ISO_8859_1)).matches();
  }
}
