package org.researchhub.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.researchhub.platform.CleanText;

/** Names of files as they come from anywhere, made names that can stand in an address. */
public final class FileName {

  /** Leaves room on every file system, which count 255 bytes, for what a browser adds. */
  static final int LONGEST = 180;

  private static final int LONGEST_ENDING = 16;

  private FileName() {}

  /**
   * The last part of a path, on one line, in NFC, without marks of writing direction and characters
   * that mean something to a file system or that no address may hold, at most {@value #LONGEST}
   * bytes of UTF-8; the ending stays. {@code file} when nothing is left.
   */
  public static String of(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var kept = new StringBuilder();
    CleanText.oneLine(Normalizer.normalize(last, Normalizer.Form.NFC))
        .codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT && "<>:\"|?*%;".indexOf(c) < 0)
        .forEach(kept::appendCodePoint);
    String clean = kept.toString().replaceAll("^[.\\s]+|[.\\s]+$", "");
    return clean.isEmpty() ? "file" : shortened(clean);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    boolean hasEnding = dot > 0 && size(name.substring(dot)) <= LONGEST_ENDING;
    String ending = hasEnding ? name.substring(dot) : "";
    String stem = hasEnding ? name.substring(0, dot) : name;
    while (size(stem) + size(ending) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem.stripTrailing() + ending;
  }

  private static int size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
