package org.researchhub.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriUtils;

/**
 * Every failure's answer: a page in the reader's language that says what was wrong and what to do,
 * or a problem document for a program. A fault of ours is logged once, with the number that the
 * reader is asked to quote.
 */
@Controller
@ControllerAdvice
class Failures implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private static final Pattern ENDING = Pattern.compile("\\.[a-z]{1,5}$");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;

  private final Sites sites;
  private final Languages languages;
  private final Pages pages;

  Failures(Sites sites, Languages languages, Pages pages) {
    this.sites = sites;
    this.languages = languages;
    this.pages = pages;
  }

  @ExceptionHandler(NoSuchPage.class)
  ResponseEntity<byte[]> noSuchPage(HttpServletRequest request) {
    return answer(request, HttpStatus.NOT_FOUND, null);
  }

  @ExceptionHandler(Busy.class)
  ResponseEntity<byte[]> busy(HttpServletRequest request) {
    return answer(request, HttpStatus.SERVICE_UNAVAILABLE, null);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<byte[]> failure(Exception failure, HttpServletRequest request) {
    if (failure instanceof ErrorResponse known) {
      return answer(request, HttpStatus.valueOf(known.getStatusCode().value()), null);
    }
    return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, failure);
  }

  /** Parameters that cannot be decoded, too many of them, or a body that is too large. */
  @ExceptionHandler(InvalidParameterException.class)
  ResponseEntity<byte[]> unreadable(InvalidParameterException failure, HttpServletRequest request) {
    HttpStatus status = HttpStatus.resolve(failure.getErrorCode());
    return answer(request, status == null ? HttpStatus.BAD_REQUEST : status, null);
  }

  /** What the container answers by itself: oversized or malformed requests, filters that refuse. */
  @RequestMapping("/error")
  ResponseEntity<byte[]> container(HttpServletRequest request) {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    HttpStatus known =
        status instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
    return answer(
        request,
        known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known,
        failure instanceof Throwable thrown ? thrown : null);
  }

  /** What the container could not read, so that it reached no page. */
  ResponseEntity<byte[]> unread(
      HttpServletRequest request, HttpStatus status, @Nullable Throwable failure) {
    return answer(request, status, failure);
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, HttpStatus status, @Nullable Throwable failure) {
    String reference = null;
    if (isOurs(status)) {
      byte[] random = new byte[4];
      ThreadLocalRandom.current().nextBytes(random);
      reference = HexFormat.of().formatHex(random);
      LOG.error("Fault {} at {}", reference, request.getRequestURI(), failure);
    }
    Site site = site(request);
    if (Problem.wantedBy(request)) {
      String detail =
          reference == null ? "" : site.words().say("platform.problem.reference", reference);
      return Problem.of(Problem.Kind.of(status.value()), detail).answer(request, site);
    }
    return page(site, status, reference, told(request), wanted(request, status));
  }

  /** The words of an address that leads nowhere: what is looked for may have another by now. */
  private static String wanted(HttpServletRequest request, HttpStatus status) {
    if (status != HttpStatus.NOT_FOUND) {
      return "";
    }
    String path = UriUtils.decode(path(request), StandardCharsets.UTF_8);
    String last = path.substring(path.lastIndexOf('/') + 1);
    String words = NOT_A_WORD.matcher(ENDING.matcher(last).replaceFirst("")).replaceAll(" ");
    return words.strip();
  }

  /** Being busy is no fault, and a way of asking that HTTP does not know is the asker's. */
  private static boolean isOurs(HttpStatus status) {
    return switch (status) {
      case SERVICE_UNAVAILABLE, NOT_IMPLEMENTED, HTTP_VERSION_NOT_SUPPORTED -> false;
      default -> status.is5xxServerError();
    };
  }

  /** What a controller has to say about the failure; empty when nothing more than its kind. */
  private static String told(HttpServletRequest request) {
    return request.getAttribute(Problem.class.getName()) instanceof Problem problem
        ? problem.detail()
        : "";
  }

  private ResponseEntity<byte[]> page(
      Site site, HttpStatus status, @Nullable String reference, String told, String wanted) {
    ErrorPage page =
        ErrorPage.of(site.words(), status.value(), suggestions(site, wanted), reference)
            .telling(told);
    Frame frame = Frame.of(site, page.heading()).robots("noindex").build();
    ResponseEntity<byte[]> html = pages.unstored(status, "platform/error.jte", frame, page);
    return status == HttpStatus.SERVICE_UNAVAILABLE
        ? ResponseEntity.status(status)
            .headers(html.getHeaders())
            .header("Retry-After", "5")
            .body(html.getBody())
        : html;
  }

  private static List<Link> suggestions(Site site, String wanted) {
    Words words = site.words();
    var links = new ArrayList<Link>();
    if (wanted.length() >= SHORTEST && wanted.length() <= LONGEST) {
      links.add(
          new Link(
              words.say("platform.error.search", wanted),
              site.at("/search?any=1&q=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8))));
    }
    links.add(new Link(words.say("platform.home"), site.at("/")));
    links.add(new Link(words.say("platform.nav.publications"), site.at("/publications")));
    links.add(new Link(words.say("platform.nav.contact"), site.at("/contact")));
    return List.copyOf(links);
  }

  private static String path(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }

  private Site site(HttpServletRequest request) {
    String[] parts = path(request).split("/", 3);
    Site asked = parts.length > 1 && parts[1].matches("[a-z]{2,3}") ? sites.in(parts[1]) : null;
    Site preferred = asked == null ? sites.in(languages.preferred(request)) : asked;
    return preferred == null ? sites.main() : preferred;
  }
}
