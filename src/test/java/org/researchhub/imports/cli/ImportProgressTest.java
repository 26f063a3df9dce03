package org.researchhub.imports.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.researchhub.formats.Problem;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.Imported;

class ImportProgressTest {

  private static final long SECOND = 1_000_000_000L;

  private long now;

  @Test
  void onATerminalABarIsDrawnOverItselfAndGivesWayToWhatIsSaid() throws IOException {
    String said = said(true, StandardCharsets.UTF_8);
    assertThat(said)
        .contains("\rimport 63/100 ▓▓▓▓▓▓▓▓▓▓▓▓░░░░░░░░ 12 s left, 63 records, 3 a second")
        .doesNotContain("\n", "\u001b");
    assertThat(said.substring(said.lastIndexOf("second") + 6)).isBlank().endsWith("\r");
    assertThat(said(true, StandardCharsets.US_ASCII)).contains("63/100 ############........ 12 s");
  }

  @Test
  void elsewhereThereIsALineForEveryTenth() throws IOException {
    assertThat(said(false, StandardCharsets.UTF_8).lines())
        .hasSize(6)
        .last()
        .isEqualTo("import: 60%, 60 records, 3 a second, 13 s left");
  }

  /** 63 of a hundred bytes in 21 seconds, each a record; then somebody is told something. */
  private String said(boolean bar, Charset charset) throws IOException {
    var out = new ByteArrayOutputStream();
    var progress =
        new ImportProgress(new ProgressLine(new PrintStream(out, true, charset), bar), () -> now);
    progress.expect(100);
    ImportReceiver receiver = progress.and(silent());
    try (InputStream bytes = progress.counting(new ByteArrayInputStream(new byte[100]))) {
      for (int i = 1; i <= 63; i++) {
        now += SECOND / 3;
        assertThat(bytes.read()).isZero();
        receiver.safe(i);
      }
    }
    receiver.problem("a.ris", new Problem(1, "Something."));
    return out.toString(charset);
  }

  private static ImportReceiver silent() {
    return new ImportReceiver() {
      @Override
      public void take(Imported record) {}

      @Override
      public void problem(String source, Problem problem) {}
    };
  }
}
