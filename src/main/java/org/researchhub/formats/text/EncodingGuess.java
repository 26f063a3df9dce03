package org.researchhub.formats.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The encoding that bytes seem to be in, by how often letters follow each other in languages that
 * are written in it.
 *
 * @param confidence of 100
 * @param line of the first character that it matters for
 */
record EncodingGuess(Charset charset, int confidence, int line) {

  private static final String WESTERN = "windows-1252";
  private static final int LEAST = 20;
  private static final int AHEAD = 10;
  private static final int BY_NAMES = 60;

  /**
   * The end of surnames between Slovenia and Montenegro, in whose languages the detector was not
   * taught; no word of a Western language ends so.
   */
  private static final Pattern SOUTH_SLAVIC = Pattern.compile("[a-z]i\u00E6(?![a-z\u0080-\u00FF])");

  /**
   * Only encodings in which files of references are really met; the name is what they are read as.
   */
  private static final Map<String, String> READ_AS =
      Map.ofEntries(
          Map.entry("windows-1250", "windows-1250"),
          Map.entry("windows-1251", "windows-1251"),
          Map.entry("windows-1253", "windows-1253"),
          Map.entry("windows-1254", "windows-1254"),
          Map.entry("windows-1255", "windows-1255"),
          Map.entry("windows-1256", "windows-1256"),
          Map.entry("ISO-8859-2", "ISO-8859-2"),
          Map.entry("ISO-8859-5", "ISO-8859-5"),
          Map.entry("ISO-8859-6", "ISO-8859-6"),
          Map.entry("ISO-8859-7", "ISO-8859-7"),
          Map.entry("ISO-8859-8", "windows-1255"),
          Map.entry("ISO-8859-8-I", "windows-1255"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("ISO-8859-1", WESTERN),
          Map.entry(WESTERN, WESTERN),
          Map.entry("KOI8-R", "KOI8-R"),
          Map.entry("GB18030", "GB18030"),
          Map.entry("Big5", "Big5"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("EUC-JP", "EUC-JP"),
          Map.entry("EUC-KR", "x-windows-949"));

  /** Empty when it is most likely windows-1252, or nothing can be told. */
  static Optional<EncodingGuess> of(byte[] sample) {
    byte[] telling = telling(sample);
    var detector = new CharsetDetector();
    detector.setText(telling);
    int western = 0;
    CharsetMatch best = null;
    for (CharsetMatch match : detector.detectAll()) {
      String read = READ_AS.get(match.getName());
      if (WESTERN.equals(read)) {
        western = Math.max(western, match.getConfidence());
      } else if (read != null && (best == null || match.getConfidence() > best.getConfidence())) {
        best = match;
      }
    }
    if (best == null || best.getConfidence() < Math.max(LEAST, western + AHEAD)) {
      String latin = new String(telling, StandardCharsets.ISO_8859_1);
      return SOUTH_SLAVIC.matcher(latin).find()
          ? Optional.of(
              new EncodingGuess(Charset.forName("windows-1250"), BY_NAMES, firstLine(sample)))
          : Optional.empty();
    }
    return Optional.of(
        new EncodingGuess(
            Charset.forName(READ_AS.getOrDefault(best.getName(), WESTERN)),
            best.getConfidence(),
            firstLine(sample)));
  }

  /** The lines that are not ASCII: tags and numbers would only speak for the Latin alphabet. */
  private static byte[] telling(byte[] sample) {
    var lines = new ByteArrayOutputStream();
    int begin = 0;
    boolean high = false;
    for (int i = 0; i < sample.length; i++) {
      high |= sample[i] < 0;
      if (sample[i] == '\n' || i == sample.length - 1) {
        if (high) {
          lines.write(sample, begin, i + 1 - begin);
        }
        begin = i + 1;
        high = false;
      }
    }
    return lines.toByteArray();
  }

  private static int firstLine(byte[] sample) {
    int line = 1;
    for (int i = 0; i < sample.length && sample[i] >= 0; i++) {
      line += sample[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
