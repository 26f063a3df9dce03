package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Tells a file's type by how it begins. */
final class PlainLook {

  private static final int BEGINNING = 1024;
  private static final Map<String, String> SIGNS =
      Map.of(
          "\u0089PNG\r\n", "image/png",
          "\u00ff\u00d8\u00ff", "image/jpeg",
          "GIF8", "image/gif");

  private PlainLook() {}

  static Optional<String> mediaType(StoredBytes bytes) {
    byte[] beginning;
    try (InputStream in = bytes.open(0)) {
      beginning = in.readNBytes(BEGINNING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String latin = new String(beginning, StandardCharsets.ISO_8859_1);
    if (latin.contains("%PDF-")) {
      return Optional.of("application/pdf");
    }
    return SIGNS.entrySet().stream()
        .filter(sign -> latin.startsWith(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> isText(beginning) ? Optional.of("text/plain") : Optional.empty());
  }

  /** A character that the end of the beginning cuts in two is no reason against it. */
  private static boolean isText(byte[] beginning) {
    for (int cut = 0; cut < 4 && cut < beginning.length; cut++) {
      try {
        var text = ByteBuffer.wrap(beginning, 0, beginning.length - cut);
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(text)
            .chars()
            .noneMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return false;
  }
}
