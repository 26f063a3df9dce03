package org.researchhub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.Programs;
import org.researchhub.ServedHub;

/** What a proxy says of the reader's connection is believed of those in the settings alone. */
class ForwardedTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "proxies [{0}]: strict transport {1}")
  @CsvSource({"127.0.0.1, max-age=31536000", "10.0.0.1, ''", "'', ''"})
  void onlyAKnownProxyCanSayThatTheLineIsSecure(String proxies, String expected)
      throws IOException {
    Files.writeString(
        folder.resolve("hub.yaml"), "hub:\n  content: false\n  proxies: [" + proxies + "]\n");
    try (ServedHub hub = ServedHub.in(folder)) {
      var reader = new Programs(hub.address());
      Programs.Answer answer =
          reader.get("/en/about", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Strict-Transport-Security")).isEqualTo(expected);
      assertThat(reader.get("/en/about").header("Strict-Transport-Security")).isEmpty();
    }
  }
}
