package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "report.pdf | report.pdf",
        "../../etc/passwd | passwd",
        "C:\\Users\\A\\report.pdf | report.pdf",
        "تقرير عن الأطفال.pdf | تقرير عن الأطفال.pdf",
        "'a\u202Efdp.exe' | afdp.exe",
        "'\u200Fa\u0000b\tc.pdf' | ab c.pdf",
        "e\u0301tude.pdf | \u00e9tude.pdf",
        "'a\"<b>?*|c.pdf' | abc.pdf",
        ".. | file",
        "'' | file",
        ".htaccess | htaccess",
      })
  void keepsWhatCanStandInAnAddress(String given, String kept) {
    assertThat(FileName.of(given)).isEqualTo(kept);
  }

  @Test
  void aLongNameIsCutBetweenCharactersAndKeepsItsEnding() {
    String name = FileName.of("ط".repeat(300) + "𝄞".repeat(3) + ".pdf");

    assertThat(name).endsWith("ط.pdf");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isEqualTo(FileName.LONGEST);
    assertThat(FileName.of("x".repeat(300)).length()).isEqualTo(FileName.LONGEST);
  }
}
