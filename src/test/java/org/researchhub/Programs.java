package org.researchhub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks the hub over HTTP; follows no redirects and keeps nothing. */
public record Programs(String address) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** An answer and what it can be read as. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    /** A header's values with a comma between them; empty when it is not there. */
    public String header(String name) {
      return String.join(", ", response.headers().allValues(name));
    }

    public JsonNode json() {
      return new JsonMapper().readTree(body());
    }

    public Document xml() {
      try {
        var factory = DocumentBuilderFactory.newNSInstance();
        return factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(body().getBytes(StandardCharsets.UTF_8)));
      } catch (SAXException | IOException | ParserConfigurationException e) {
        throw new AssertionError(body(), e);
      }
    }
  }

  /**
   * Asks for a path, or for a whole address as the hub gave it.
   *
   * @param headers names and values in turn
   */
  public Answer get(String path, String... headers) {
    return ask("GET", path, headers);
  }

  public Answer ask(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
