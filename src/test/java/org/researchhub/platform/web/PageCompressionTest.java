package org.researchhub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PageCompressionTest {

  private static final String SHEET = "a{color:red}".repeat(300) + "b{margin:0}";

  private final PageCompression compression =
      new PageCompression(SHEET.getBytes(StandardCharsets.UTF_8));

  @Test
  void aPageComesBackToTheLetter() throws IOException {
    for (String page :
        new String[] {
          "<title>Études</title><style>" + SHEET + "</style><p>تقرير</p>",
          SHEET,
          SHEET + "after",
          "before" + SHEET,
          "<p>No stylesheet</p>",
          "<style>" + SHEET.substring(0, 500) + "</style>",
          "",
          "long " + noise(300_000) + SHEET
        }) {
      byte[] html = page.getBytes(StandardCharsets.UTF_8);
      for (int time = 0; time < 2; time++) {
        assertThat(plain(compression.kept(html))).isEqualTo(html);
        assertThat(plain(compression.once(html))).isEqualTo(html);
      }
    }
  }

  @Test
  void theStylesheetIsCompressedToo() {
    assertThat(compression.once(("<p>" + SHEET).getBytes(StandardCharsets.UTF_8)))
        .hasSizeLessThan(200);
  }

  private static String noise(int length) {
    var noise = new StringBuilder();
    new Random(1).ints(length, 32, 127).forEach(noise::appendCodePoint);
    return noise.toString();
  }

  private static byte[] plain(byte[] gzip) throws IOException {
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return stream.readAllBytes();
    }
  }
}
