package org.researchhub.search.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.platform.settings.ModelSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of this test answers as OpenAI's does. */
class AddressModelTest {

  private static final String SECRET = "sk-secret-1234";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String ANSWER =
      """
      {"object": "list", "data": [
        {"object": "embedding", "index": 1, "embedding": [0, 2.0, 0]},
        {"object": "embedding", "index": 0, "embedding": [3e0, 0, -4]}],
       "model": "small", "usage": {"prompt_tokens": 8, "total_tokens": 8}}
      """;

  private HttpServer server;
  private AddressModel model;
  private int status = 200;
  private String answer = ANSWER;
  private Duration pause = Duration.ZERO;
  private String asked = "";
  private String authorization = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/embeddings",
        exchange -> {
          asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          authorization =
              Objects.requireNonNullElse(
                  exchange.getRequestHeaders().getFirst("Authorization"), "");
          try {
            Thread.sleep(pause);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/elsewhere");
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    model = new AddressModel(new ModelSettings(base, "small", SECRET, 3, null), base);
  }

  @AfterEach
  void stop() {
    model.close();
    server.stop(0);
  }

  private List<float[]> vectors() throws IOException {
    return model.vectors(List.of("children", "bridges"), PATIENCE);
  }

  @Test
  void eachTextGetsItsVectorAtLengthOneWhateverTheOrderOfTheAnswer() throws IOException {
    List<float[]> vectors = vectors();
    assertThat(vectors).hasSize(2);
    assertThat(vectors.getFirst()).containsExactly(new float[] {0.6f, 0, -0.8f}, within(1e-6f));
    assertThat(vectors.getLast()).containsExactly(0, 1, 0);
    JsonNode question = new JsonMapper().readTree(asked);
    assertThat(question.path("model").asString()).isEqualTo("small");
    assertThat(question.path("dimensions").asInt()).isEqualTo(3);
    assertThat(question.path("input").valueStream().map(JsonNode::asString))
        .containsExactly("children", "bridges");
    assertThat(authorization).isEqualTo("Bearer " + SECRET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {} | status 401",
        "302 | {} | status 302",
        "200 | <html> | not JSON",
        "200 | {} | fewer vectors",
        "200 | {\"data\": [{\"index\": 0, \"embedding\": [1]}]} | fewer vectors",
        "200 | {\"data\": [{\"index\": 7, \"embedding\": [1]}]} | do not belong",
        "200 | {\"data\": [{\"index\": 0, \"embedding\": \"AAAA\"}]} | of 0 numbers",
        "200 | {\"data\": [{\"index\": 0, \"embedding\": [\"a\"]}]} | else than numbers"
      })
  void anyOtherAnswerIsAFailureInASentenceWithoutTheSecret(
      int given, String body, String sentence) {
    status = given;
    answer = body;
    assertThatThrownBy(this::vectors)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void tooManyNumbersAndTooLargeAnswersAreRefused() {
    answer = "{\"data\": [{\"index\": 0, \"embedding\": [" + "1,".repeat(1024) + "1]}]}";
    assertThatThrownBy(this::vectors).hasMessageContaining("hub.search.model.dimensions");
    answer = " ".repeat(8_100_000);
    assertThatThrownBy(this::vectors).hasMessageContaining("more than 8 MB");
  }

  @Test
  void aServerThatIsSlowIsNotWaitedForLongerThanSaid() {
    pause = Duration.ofSeconds(2);
    assertThatThrownBy(() -> model.vectors(List.of("a"), Duration.ofMillis(200)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void settingsArePrintedWithoutTheSecret() {
    assertThat(new ModelSettings(null, "small", SECRET, 3, null).toString())
        .contains("small")
        .doesNotContain(SECRET);
  }
}
