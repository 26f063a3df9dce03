package org.researchhub.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node of OpenSearch in a child process, and how it is spoken to. */
public final class OpenSearchNode implements AutoCloseable {

  static final JsonMapper JSON = new JsonMapper();
  private static final Path SOURCE = Path.of("src/test/opensearch/Node.java");

  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private OpenSearchNode(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Starts a node and waits until it answers.
   *
   * @param classPath a file with the class path that {@code src/test/opensearch/pom.xml} names
   */
  public static OpenSearchNode start(Path classPath, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                Files.readString(classPath).strip(),
                SOURCE.toString(),
                folder.toString())
            .redirectError(folder.resolve("node.log").toFile())
            .start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("port ")) {
        Thread.ofPlatform().daemon().start(() -> output.lines().forEach(rest -> {}));
        return new OpenSearchNode(process, Integer.parseInt(line.substring(5)));
      }
    }
    throw new IOException(
        "OpenSearch did not start: " + Files.readString(folder.resolve("node.log")));
  }

  /** Memory of the process, in MB; 0 where the system does not say. */
  public long resident() {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  /** What an index takes on disk, in bytes. */
  public long size(String index) {
    JsonNode all = ask("GET", "/" + index + "/_stats/store", null).path("_all");
    return all.path("primaries").path("store").path("size_in_bytes").asLong();
  }

  boolean has(String path) {
    return send("HEAD", path, null).statusCode() == 200;
  }

  /** What it answers; anything but success is an {@link UncheckedIOException}. */
  JsonNode ask(String method, String path, @Nullable String body) {
    HttpResponse<String> response = send(method, path, body);
    if (response.statusCode() / 100 != 2) {
      throw new UncheckedIOException(
          new IOException(
              method + " " + path + ": " + response.statusCode() + " " + response.body()));
    }
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body) {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header(
                "Content-Type",
                path.endsWith("_bulk?refresh=true") ? "application/x-ndjson" : "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    process.destroyForcibly();
  }
}
