package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a served hub as a reader's program does. */
final class Asking implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;

  /**
   * @param address of the hub, without a slash at the end
   */
  Asking(String address) {
    this.address = address;
  }

  /**
   * The first results of a search.
   *
   * @param more further parameters, each with a & before it
   * @throws IllegalStateException when the hub answers with a problem
   */
  List<JsonNode> search(String question, String language, int limit, String more) {
    String query = URLEncoder.encode(question, StandardCharsets.UTF_8);
    URI uri =
        URI.create(
            address + "/api/v1/search?q=" + query + "&lang=" + language + "&limit=" + limit + more);
    try {
      HttpResponse<byte[]> answer =
          client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(uri + " answers " + answer.statusCode());
      }
      return JSON.readTree(answer.body()).path("items").valueStream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted", e));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
