package org.researchhub.platform.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.OutboundSettings;

/** A site on this machine that answers as it is told to. */
public final class OtherSite implements AutoCloseable {

  /** Answers one request. */
  @FunctionalInterface
  public interface Page {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** What was asked for, in order. */
  public record Asked(String path, @Nullable String accept, @Nullable String agent) {}

  public final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  public OtherSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(
        new Asked(
            path,
            exchange.getRequestHeaders().getFirst("Accept"),
            exchange.getRequestHeaders().getFirst("User-Agent")));
    Page page = pages.get(path);
    try (exchange) {
      if (page == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        page.answer(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is answered at a path with its query. */
  public OtherSite at(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public OtherSite at(String path, String mediaType, String body) {
    return at(path, mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  public OtherSite at(String path, String mediaType, byte[] body) {
    return at(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", mediaType);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  public OtherSite redirect(String path, String to) {
    return at(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
        });
  }

  public String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public URI address(String path) {
    return URI.create("http://" + host() + path);
  }

  /** Settings with which this site is all that is asked. */
  public OutboundSettings settings() {
    return new OutboundSettings(
        true,
        List.of(host()),
        Duration.ZERO,
        address("/doi"),
        address("/handle"),
        address("/crossref"),
        address("/datacite"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
