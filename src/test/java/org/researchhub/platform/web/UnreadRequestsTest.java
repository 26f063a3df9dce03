package org.researchhub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.ServedHub;

/** Requests that no browser sends, byte for byte. */
class UnreadRequestsTest {

  private static final List<String> WANTED =
      List.of(
          "content-security-policy: default-src 'none'",
          "x-content-type-options: nosniff",
          "referrer-policy: ",
          "x-frame-options: deny",
          "permissions-policy: ");
  private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

  private static ServedHub hub;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /en/\0 HTTP/1.1\r\n{host}",
        "GET /en/%00 HTTP/1.1\r\n{host}",
        "GET /en/%zz HTTP/1.1\r\n{host}",
        "GET /en/%2Fx HTTP/1.1\r\n{host}",
        "GET /en\\x HTTP/1.1\r\n{host}",
        "GET /../../x HTTP/1.1\r\n{host}",
        "HELLO\r\n",
        "GET  /en/ x y HTTP/1.1\r\n{host}",
        "GET /en/ HTTP/1.1\r\nConnection: close\r\n",
        "GET /en/ HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n",
        "GET /en/{long} HTTP/1.1\r\n{host}",
        "GET /en/ HTTP/1.1\r\n{host}X-A: {long}\r\n",
        "GET /en/ HTTP/1.1\r\n{host}Cookie: x={long}\r\n",
        "FOO /en/ HTTP/1.1\r\n{host}",
        "G<T /en/ HTTP/1.1\r\n{host}",
        "POST /en/contact HTTP/1.1\r\n{host}Content-Length: abc\r\n",
        "GET /en/;x=1/a HTTP/1.1\r\n{host}",
        "GET //en//x HTTP/1.1\r\n{host}"
      })
  void haveTheSecurityHeadersAndOurOwnPage(String request) throws IOException {
    String answer = ask(request);
    assertThat(answer).startsWith("HTTP/1.1 400");
    safe(answer);
    assertThat(answer).contains("<h1>This request cannot be understood</h1>");
    assertThat(answer).doesNotContain("Tomcat").doesNotContain("HTTP Status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRACE /en/ HTTP/1.1\r\n{host}",
        "GET / HTTP/9.9\r\n{host}",
        "GET /en/ HTTP/1.1\r\n{host}Expect: cake\r\n",
        "POST /en/contact HTTP/1.1\r\n{host}Transfer-Encoding: cake\r\n",
        "GET /en/search?q={long-query} HTTP/1.1\r\n{host}",
        "GET /en/nowhere HTTP/1.1\r\n{host}",
        "GET /health/live HTTP/1.1\r\n{host}"
      })
  void everyOtherAnswerHasThemToo(String request) throws IOException {
    String answer = ask(request);
    safe(answer);
    assertThat(answer).doesNotContain("Tomcat").doesNotContain("HTTP Status");
  }

  @Test
  void aProgramIsToldInItsOwnForm() throws IOException {
    String answer = ask("GET /api/v1/%00 HTTP/1.1\r\n" + HOST + "Accept: application/json\r\n");
    safe(answer);
    assertThat(answer).contains("Content-Type: application/problem+json");
    assertThat(answer).contains("\"status\":400");
  }

  @Test
  void thePageIsInTheReadersLanguage() throws IOException {
    assertThat(ask("GET /fr/%00 HTTP/1.1\r\n" + HOST)).contains("<html lang=\"fr\"");
    assertThat(ask("GET /%00 HTTP/1.1\r\n" + HOST + "Accept-Language: ar\r\n"))
        .contains("<html lang=\"ar\"");
  }

  private static void safe(String answer) {
    String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase();
    assertThat(head).contains(WANTED);
  }

  private static String ask(String request) throws IOException {
    String whole =
        request
            .replace("{host}", HOST)
            .replace("{long-query}", "a".repeat(9_000))
            .replace("{long}", "a".repeat(20_000));
    URI address = URI.create(hub.address());
    try (var socket = new Socket("127.0.0.1", address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write((whole + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
