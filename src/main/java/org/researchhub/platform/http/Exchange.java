package org.researchhub.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;

/** One question and its redirects. */
final class Exchange {

  static final int MOST_BYTES = 5_000_000;
  private static final int MOST_REDIRECTS = 6;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final CloseableHttpClient client;
  private final CheckedAddresses addresses;
  private final Courtesy courtesy;
  private final String accept;
  private final long until;
  private volatile String host = "";
  private volatile boolean abandoned;
  private volatile @Nullable HttpGet request;

  Exchange(
      CloseableHttpClient client,
      CheckedAddresses addresses,
      Courtesy courtesy,
      String accept,
      Duration patience) {
    this.client = client;
    this.addresses = addresses;
    this.courtesy = courtesy;
    this.accept = accept;
    until = System.nanoTime() + patience.toNanos();
  }

  /** What a step came to: an answer, or another address. */
  private sealed interface Step {
    record Ended(Answer answer) implements Step {}

    record Elsewhere(URI address) implements Step {}
  }

  String host() {
    return host;
  }

  /** Ends what is under way. */
  void abandon() {
    abandoned = true;
    breakOff();
  }

  /** Closing an answer reads it to its end, unless its request is broken off first. */
  private void breakOff() {
    HttpGet running = request;
    if (running != null) {
      running.abort();
    }
  }

  Answer get(URI address) {
    URI next = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      switch (step(next)) {
        case Step.Ended(Answer answer) -> {
          return answer;
        }
        case Step.Elsewhere(URI elsewhere) -> next = elsewhere;
      }
    }
    return Answer.None.of("redirects", host);
  }

  private Step step(URI address) {
    String refused = refused(address);
    host = address.getHost() == null ? address.toString() : address.getHost();
    if (refused != null) {
      return ended(refused);
    }
    Duration left = Duration.ofNanos(until - System.nanoTime());
    Duration wait = courtesy.turn(host, left);
    if (wait.compareTo(left) > 0) {
      return ended("alone", wait.toSeconds() + 1);
    }
    try {
      Thread.sleep(wait);
      return ask(address);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ended("broken");
    } catch (IOException e) {
      return failed(e);
    }
  }

  private @Nullable String refused(URI address) {
    String scheme = address.getScheme();
    if (scheme == null || !scheme.matches("(?i)https?")) {
      return "scheme";
    }
    if (address.getHost() == null || address.getRawUserInfo() != null) {
      return "address";
    }
    int standard = scheme.equalsIgnoreCase("https") ? 443 : 80;
    int port = address.getPort() < 0 ? standard : address.getPort();
    boolean usual = port == 80 || port == 443;
    return usual || addresses.allows(address.getHost(), port) ? null : "port";
  }

  private Step ended(String key, Object... more) {
    var values = new Object[more.length + 1];
    values[0] = host;
    System.arraycopy(more, 0, values, 1, more.length);
    return new Step.Ended(Answer.None.of(key, values));
  }

  private Step failed(IOException e) {
    return switch (e) {
      case CheckedAddresses.NotPublic own -> ended("private");
      case UnknownHostException unknown -> ended("unknown");
      case SSLException insecure -> ended("insecure");
      case SocketTimeoutException late -> ended("silent");
      case MessageConstraintException endless -> ended("headers");
      case ZipException broken -> ended("packed");
      default -> ended("broken");
    };
  }

  private Step ask(URI address) throws IOException {
    var get = new HttpGet(address);
    get.setHeader(HttpHeaders.ACCEPT, accept);
    get.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    request = get;
    if (abandoned) {
      return ended("broken");
    }
    try (ClassicHttpResponse response = client.executeOpen(null, get, null)) {
      Step step = read(address, response);
      breakOff();
      return step;
    }
  }

  private Step read(URI address, ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    if (REDIRECTS.contains(status)) {
      return elsewhere(address, header(response, HttpHeaders.LOCATION));
    }
    if (status == 404 || status == 410) {
      return new Step.Ended(new Answer.Absent(address));
    }
    if (status == 429 || status == 503) {
      Duration time = RetryAfter.of(header(response, HttpHeaders.RETRY_AFTER), courtesy.now());
      courtesy.leaveAlone(host, time);
      return ended("alone", Math.max(1, time.toSeconds()));
    }
    if (status != 200) {
      return ended("status", status);
    }
    return body(address, response);
  }

  private Step elsewhere(URI address, @Nullable String location) {
    if (location == null) {
      return ended("nowhere");
    }
    try {
      return new Step.Elsewhere(address.resolve(WebAddress.of(location)));
    } catch (IllegalArgumentException e) {
      return ended("nowhere");
    }
  }

  private Step body(URI address, ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return ended("empty");
    }
    String packing = header(response, HttpHeaders.CONTENT_ENCODING);
    boolean packed = packing != null && packing.strip().matches("(?i)(?:x-)?gzip");
    if (packing != null && !packed && !packing.strip().matches("(?i)identity|")) {
      return ended("packed");
    }
    try (InputStream content = entity.getContent();
        InputStream unpacked = packed ? new GZIPInputStream(content) : content) {
      byte[] body = unpacked.readNBytes(MOST_BYTES + 1);
      if (body.length > MOST_BYTES) {
        breakOff();
        return ended("long", MOST_BYTES / 1_000_000);
      }
      return body.length == 0
          ? ended("empty")
          : new Step.Ended(found(address, entity.getContentType(), body));
    }
  }

  private static Answer found(URI address, @Nullable String stated, byte[] body) {
    ContentType type = ContentType.parseLenient(stated);
    Charset charset = type == null ? null : type.getCharset();
    String media = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
    return new Answer.Found(address, media, charset, body);
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
