package org.researchhub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;

class WholeServerRequestsTest {

  @Test
  void theAnswerAboutTheServerAsAWholeHasTheSecurityHeadersToo() throws IOException {
    try (ServedHub hub = ServedHub.start()) {
      URI address = URI.create(hub.address());
      try (var line = new Socket(address.getHost(), address.getPort())) {
        line.getOutputStream()
            .write(
                "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(answer)
            .startsWith("HTTP/1.1 200")
            .contains("Content-Security-Policy: default-src 'none'")
            .contains("X-Content-Type-Options: nosniff");
      }
    }
  }
}
