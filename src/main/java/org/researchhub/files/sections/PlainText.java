package org.researchhub.files.sections;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.documents.Unreadable;

/** Plain text: an empty line ends a paragraph. It has no headings. */
final class PlainText {

  private static final int SAMPLE = 1 << 16;
  private static final int LONGEST_PARAGRAPH = 10_000;

  private PlainText() {}

  static void read(Path file, Limits limits, SectionWriter sections)
      throws Unreadable, IOException {
    Charset charset = charset(file);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    try (var lines =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
      var paragraph = new StringBuilder();
      var piece = new char[4096];
      for (int count = lines.read(piece); count >= 0; count = lines.read(piece)) {
        for (int i = 0; i < count; i++) {
          take(piece[i], paragraph, sections);
        }
      }
      sections.paragraph(paragraph.toString());
    }
  }

  /** Sign by sign, because a line may be as long as the file. */
  private static void take(char c, StringBuilder paragraph, SectionWriter sections)
      throws Unreadable {
    int last = paragraph.length() - 1;
    boolean empty = c == '\n' && last >= 0 && paragraph.charAt(last) == '\n';
    if (empty || last > LONGEST_PARAGRAPH && Character.isWhitespace(c)) {
      sections.paragraph(paragraph.toString());
      paragraph.setLength(0);
    } else if (c != '\r' && c != '\uFEFF') {
      paragraph.append(c);
    }
    if (paragraph.length() > 3 * LONGEST_PARAGRAPH) {
      sections.paragraph(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  private static Charset charset(Path file) throws IOException {
    byte[] start;
    try (var bytes = Files.newInputStream(file)) {
      start = bytes.readNBytes(SAMPLE);
    }
    if (utf8(start)) {
      return StandardCharsets.UTF_8;
    }
    CharsetMatch match = new CharsetDetector().setText(start).detect();
    try {
      return match == null ? StandardCharsets.ISO_8859_1 : Charset.forName(match.getName());
    } catch (UnsupportedCharsetException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /** The sample may end within a sign. */
  private static boolean utf8(byte[] start) {
    int length = start.length;
    for (int cut = 0; cut < 4 && length == SAMPLE && length > 0 && start[length - 1] < 0; cut++) {
      length--;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
