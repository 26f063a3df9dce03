package org.researchhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a program did not get what it asked for: {@code application/problem+json} (RFC 9457). Its
 * type is the address of the human page that explains it.
 *
 * @param detail a sentence in the reader's language; empty for the kind's own sentence
 * @param errors the parameters or fields that are wrong
 * @param more further members, e.g. what is left of a removed publication; null for none
 */
public record Problem(Kind kind, String detail, List<Flaw> errors, @Nullable ObjectNode more) {

  public static final MediaType MEDIA_TYPE = MediaType.parseMediaType("application/problem+json");

  /** Where the human page is, below the language. */
  public static final String PAGE = "/api/problems";

  private static final JsonMapper JSON = new JsonMapper();

  /** What can be wrong; the name in lower case, with hyphens, is the anchor on the human page. */
  public enum Kind {
    BAD_PARAMETER(400),
    BAD_REQUEST(400),
    SIGN_IN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    WRONG_ID(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    GONE(410),
    STALE(412),
    TOO_LARGE(413),
    TOO_LONG(414),
    MEDIA(415),
    TOO_MANY(429),
    FAULT(500),
    BUSY(503),
    OUT_OF_ORDER(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that an HTTP status stands for when nothing more is known. */
    public static Kind of(int status) {
      if (status == 400) {
        return BAD_REQUEST;
      }
      for (Kind kind : values()) {
        if (kind.status == status) {
          return kind;
        }
      }
      return status < 500 || status == 501 || status == 505 ? BAD_REQUEST : FAULT;
    }
  }

  /**
   * @param parameter the query parameter that is wrong
   * @param detail a sentence
   */
  public record Flaw(String parameter, String detail) {}

  public static Problem of(Kind kind) {
    return new Problem(kind, "", List.of(), null);
  }

  public static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, List.of(), null);
  }

  /**
   * Whether the request comes from a program: it does not ask for HTML, and asks for JSON or for an
   * address that only programs ask for.
   */
  public static boolean wantedBy(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    if (accept != null && accept.contains("text/html")) {
      return false;
    }
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    String path = original == null ? request.getRequestURI() : original.toString();
    return path.startsWith("/api/")
        || path.matches(".*\\.(json|atom|ris|bib|jsonld)")
        || (accept != null && accept.contains("json"));
  }

  /** The answer, which nobody may keep. */
  public ResponseEntity<byte[]> answer(HttpServletRequest request, Site site) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(HttpStatus.valueOf(kind.status()))
            .contentType(MEDIA_TYPE)
            .header("Content-Language", site.words().translated() ? site.words().language() : "en")
            .header("Cache-Control", "no-store");
    if (kind == Kind.BUSY || kind == Kind.TOO_MANY) {
      answer.header("Retry-After", "5");
    } else if (kind == Kind.OUT_OF_ORDER) {
      answer.header("Retry-After", "60");
    }
    Object original = request.getAttribute("jakarta.servlet.error.request_uri");
    String instance = original == null ? request.getRequestURI() : original.toString();
    return answer.body(json(site, instance).toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The problem as its document. */
  public ObjectNode json(Site site, String instance) {
    ObjectNode json = JSON.createObjectNode();
    String words = "platform.problem." + kind.key();
    json.put("type", site.absolute(site.at(PAGE)) + "#problem-" + kind.key());
    json.put("title", site.words().say(words + ".title"));
    json.put("status", kind.status());
    json.put("detail", detail.isEmpty() ? site.words().say(words + ".detail") : detail);
    json.put("instance", instance);
    if (!errors.isEmpty()) {
      ArrayNode list = json.putArray("errors");
      for (Flaw flaw : errors) {
        list.addObject().put("parameter", flaw.parameter()).put("detail", flaw.detail());
      }
    }
    if (more != null) {
      more.properties().forEach(entry -> json.putIfAbsent(entry.getKey(), entry.getValue()));
    }
    return json;
  }
}
