package org.researchhub.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns a finished page record and its frame into an answer. */
@Component
public class Pages {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.researchhub");
  private final KeptPages kept;
  private final PageCompression compression;
  private final Speculation speculation;

  Pages(KeptPages kept, PageCompression compression, Sites sites) {
    templates.setBinaryStaticContent(true);
    this.kept = kept;
    this.compression = compression;
    this.speculation = new Speculation(sites.assets());
  }

  /** A page that the browser may keep but must ask about again. */
  public ResponseEntity<byte[]> answer(String template, Frame frame, Object page) {
    return answer(HttpStatus.OK, template, frame, page);
  }

  public ResponseEntity<byte[]> answer(
      HttpStatus status, String template, Frame frame, Object page) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .body(render(template, frame, page));
  }

  /**
   * A page made for one request, which the browser may keep but must ask about again.
   *
   * @param etag weak, because the page travels compressed and plain
   */
  public ResponseEntity<byte[]> fresh(
      HttpServletRequest request, String etag, String template, Frame frame, Object page) {
    byte[] html = render(template, frame, page);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(HTML)
            .header(HttpHeaders.CACHE_CONTROL, "no-cache")
            .header(HttpHeaders.ETAG, etag)
            .header(HttpHeaders.VARY, Speculation.VARY);
    speculation.headers(request).forEach(answer::header);
    return KeptPages.takesGzip(request)
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(compression.once(html))
        : answer.body(html);
  }

  /** A page that must not be stored anywhere. */
  public ResponseEntity<byte[]> unstored(
      HttpStatus status, String template, Frame frame, Object page) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(render(template, frame, page));
  }

  /**
   * A page that is rendered once and kept until the next change. The page must depend on nothing
   * but its address, the catalogue and the settings; its thumbnails also on whether the reader asks
   * to be spared data.
   *
   * @param settled whether everything the page shows has taken in the last change; else it is
   *     rendered again for the next reader
   */
  public ResponseEntity<byte[]> kept(
      HttpServletRequest request, String template, Frame frame, Object page, boolean settled) {
    KeptPages.Kept rendered = kept.keep(request, render(template, frame, page), settled);
    boolean gzip = KeptPages.takesGzip(request);
    HttpHeaders headers = new HttpHeaders();
    rendered.headers(gzip).forEach(headers::set);
    speculation.headers(request).forEach(headers::set);
    return ResponseEntity.ok()
        .headers(headers)
        .contentType(HTML)
        .body(gzip ? rendered.gzip() : rendered.plain());
  }

  /**
   * Says that something changed which pages show and which is not in the list of changes, such as a
   * file that an administrator wrote; no page kept before is shown again.
   */
  public void changedOutside() {
    kept.changedOutside();
  }

  /** A page without the shell, that must not be stored anywhere. */
  ResponseEntity.BodyBuilder bare() {
    return ResponseEntity.ok().contentType(HTML).cacheControl(CacheControl.noStore());
  }

  byte[] render(String template, Object page) {
    return render(template, Map.of("page", page));
  }

  private byte[] render(String template, Frame frame, Object page) {
    return render(template, Map.of("frame", frame, "page", page));
  }

  private byte[] render(String template, Map<String, Object> parameters) {
    var output = new Utf8ByteOutput();
    templates.render(template, parameters, output);
    var page = ByteBuffer.allocate(output.getContentLength());
    try {
      output.writeTo(page::put);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.array();
  }
}
