package org.researchhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Answers that may be kept but must be asked about again. Their ETags are weak, because the same
 * answer travels compressed and plain.
 */
@Component
public class Answers {

  public static final MediaType JSON = MediaType.APPLICATION_JSON;

  private final Sites sites;
  private final Languages languages;

  Answers(Sites sites, Languages languages) {
    this.sites = sites;
    this.languages = languages;
  }

  /**
   * The site that an address speaks for: of the language in its path, else the one its reader
   * prefers.
   *
   * @throws NoSuchPage when the hub has no pages in the language of the path
   */
  public Site site(@Nullable String language, HttpServletRequest request) {
    Site site = sites.in(language == null ? languages.preferred(request) : language);
    if (site == null) {
      throw new NoSuchPage();
    }
    return site;
  }

  /** JSON, or 304 when the asker has it already; then it is not even made. */
  public ResponseEntity<byte[]> json(
      HttpServletRequest request, String tag, Supplier<? extends JsonNode> body) {
    return answer(request, tag, JSON, () -> body.get().toString());
  }

  /**
   * Text in UTF-8, or 304.
   *
   * @param tag what changes whenever the answer at this address does
   */
  public ResponseEntity<byte[]> answer(
      HttpServletRequest request, String tag, MediaType type, Supplier<String> body) {
    String etag = etag(tag);
    boolean known = has(request, tag);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .cacheControl(CacheControl.noCache())
            .eTag(etag);
    return known
        ? answer.build()
        : answer.contentType(type).body(body.get().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the asker has the answer with this tag already, so that it need not even be found. */
  public static boolean has(HttpServletRequest request, String tag) {
    return matches(request.getHeader("If-None-Match"), etag(tag));
  }

  /** JSON that must not be stored anywhere. */
  public static ResponseEntity<byte[]> unstored(JsonNode body) {
    return unstored(JSON, body.toString());
  }

  /** Text in UTF-8 that must not be stored anywhere. */
  public static ResponseEntity<byte[]> unstored(MediaType type, String body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(type)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String etag(String tag) {
    return "W/\"" + tag + "\"";
  }

  /** The same answer with one more header, which may have several values. */
  public static ResponseEntity<byte[]> with(
      ResponseEntity<byte[]> answer, String header, List<String> values) {
    var headers = new HttpHeaders();
    headers.addAll(answer.getHeaders());
    headers.put(header, values);
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  /**
   * A problem for a program; a reader's browser gets the page that the problem stands for.
   *
   * @throws NoSuchPage for a reader where nothing is found
   */
  public ResponseEntity<byte[]> problem(HttpServletRequest request, Site site, Problem problem) {
    if (!Problem.wantedBy(request) && problem.kind().status() == 404) {
      request.setAttribute(Problem.class.getName(), problem);
      throw new NoSuchPage();
    }
    return problem.answer(request, site);
  }

  /** The problem that some parameters are wrong. */
  public ResponseEntity<byte[]> badParameter(
      HttpServletRequest request, Site site, List<Problem.Flaw> flaws) {
    return problem(
        request,
        site,
        new Problem(Problem.Kind.BAD_PARAMETER, flaws.getFirst().detail(), flaws, null));
  }

  private static boolean matches(@Nullable String wanted, String etag) {
    return wanted != null && (wanted.strip().equals("*") || wanted.contains(etag.substring(2)));
  }
}
