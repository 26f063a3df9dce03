package org.researchhub.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages rendered once and kept, compressed, until the next change of anything; bounded in bytes.
 * Answers from what is kept before any other work is done for the request.
 */
@Component
@Order(KeptPages.ORDER)
class KeptPages extends OncePerRequestFilter {

  static final int ORDER = -150;
  private static final long MOST_BYTES = 48L << 20;
  private static final String SPARED = "spared ";
  private static final String HTML = "text/html;charset=UTF-8";

  private final Changes changes;
  private final PageCompression compression;
  private final Speculation speculation;
  private final boolean twofold;
  private final AtomicLong outside = new AtomicLong();
  private final Cache<String, Kept> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .<String, Kept>weigher((key, kept) -> key.length() * 2 + kept.gzip().length + 200)
          .build();

  KeptPages(Changes changes, PageCompression compression, Sites sites, HubSettings settings) {
    this.changes = changes;
    this.compression = compression;
    this.speculation = new Speculation(sites.assets());
    this.twofold = settings.files().documents().thumbnails();
  }

  /**
   * A rendered page.
   *
   * @param change the last change when it was rendered, counting those outside the catalogue
   */
  record Kept(long change, byte[] gzip, String digest) {

    /** With strong validators: each form has its own, so that ranges and caches stay right. */
    Map<String, String> headers(boolean compressed) {
      return compressed
          ? Map.of(
              "ETag",
              etag(true),
              "Cache-Control",
              "no-cache",
              "Vary",
              Speculation.VARY,
              "Content-Encoding",
              "gzip")
          : Map.of("ETag", etag(false), "Cache-Control", "no-cache", "Vary", Speculation.VARY);
    }

    String etag(boolean compressed) {
      return '"' + digest + (compressed ? "-gz" : "") + '"';
    }

    byte[] plain() {
      try (var stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static boolean takesGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
  }

  /** Keeps a page under the request's address; as of the last change before it was rendered. */
  Kept keep(HttpServletRequest request, byte[] html, boolean settled) {
    Object seen = request.getAttribute(KeptPages.class.getName());
    long change = seen instanceof Long number ? number : -1;
    var kept = new Kept(change, compression.kept(html), digest(html));
    if (settled && change >= 0) {
      pages.put(key(request), kept);
    }
    return kept;
  }

  /** Forgets everything: something changed that is not in the list of changes. */
  void changedOutside() {
    outside.incrementAndGet();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    long last = changes.last() + outside.get();
    Kept kept = reading ? pages.getIfPresent(key(request)) : null;
    if (kept == null || kept.change() != last) {
      request.setAttribute(KeptPages.class.getName(), last);
      chain.doFilter(request, response);
      return;
    }
    answer(request, response, kept);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Kept kept)
      throws IOException {
    boolean gzip = takesGzip(request);
    kept.headers(gzip).forEach(response::setHeader);
    speculation.headers(request).forEach(response::setHeader);
    if (matches(request.getHeader("If-None-Match"), kept.etag(gzip))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = gzip ? kept.gzip() : kept.plain();
    response.setContentType(HTML);
    response.setContentLength(body.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(body);
    }
  }

  private static boolean matches(@Nullable String wanted, String etag) {
    return wanted != null && (wanted.contains(etag) || wanted.equals("*"));
  }

  /** Where pages have thumbnails, readers who ask to be spared data get them without. */
  private String key(HttpServletRequest request) {
    String query = request.getQueryString();
    String address =
        query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    return twofold && Speculation.isSpared(request) ? SPARED + address : address;
  }

  private static String digest(byte[] html) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(html);
      return HexFormat.of().formatHex(whole, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
