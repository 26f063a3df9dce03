package org.researchhub.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Fetches addresses without a browser, following redirects. */
final class Answers implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final String address;

  Answers(String address) {
    this.address = address;
  }

  record Answer(int status, String type, byte[] body) {

    boolean html() {
      return type.startsWith("text/html");
    }

    Document page() {
      return Jsoup.parse(new String(body, StandardCharsets.UTF_8));
    }

    int compressed() {
      var bytes = new ByteArrayOutputStream();
      try (var gzip = new GZIPOutputStream(bytes)) {
        gzip.write(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.size();
    }
  }

  Answer get(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(address + path.replace(" ", "%20")))
            .header("Accept", "text/html,*/*;q=0.5")
            .build();
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
