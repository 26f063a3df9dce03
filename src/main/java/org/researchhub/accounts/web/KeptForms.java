package org.researchhub.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.accounts.Desks;
import org.researchhub.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/**
 * Gives a form back that came when nobody was signed in any more: everything that was written is on
 * the page, to be sent again after signing in in another tab. Nothing of it is stored.
 */
@Component
class KeptForms {

  private static final int SHORTEST_SHOWN = 3;

  private final Desks desks;
  private final Pages pages;

  KeptForms(Desks desks, Pages pages) {
    this.desks = desks;
    this.pages = pages;
  }

  /**
   * Answers with the form's own content; false when there is none to keep, or when it may be
   * another site that sends it.
   */
  boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean form =
        request.getMethod().equals("POST")
            && KeptBody.isForm(request)
            && !request.getRequestURI().startsWith("/curate/sign-");
    if (!form
        || isForeign(request)
        || !(request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token)) {
      return false;
    }
    KeptBody sent = KeptBody.read(request, token.getParameterName());
    if (sent.fields().isEmpty()) {
      return false;
    }
    var words = desks.words();
    var page =
        new KeptPage(
            desks.desk(null, token, null),
            request.getRequestURI(),
            List.copyOf(sent.fields()),
            sent.fields().stream().filter(KeptForms::written).toList(),
            List.copyOf(sent.files()));
    write(
        pages.unstored(
            HttpStatus.FORBIDDEN,
            "accounts/kept.jte",
            desks.frame(words.say("accounts.kept.title"), false),
            page),
        response);
    return true;
  }

  /** Worth reading: what only says where the form began from is not. */
  private static boolean written(KeptPage.Field field) {
    return field.name().endsWith("value") && field.value().length() >= SHORTEST_SHOWN;
  }

  /** A browser says where a form comes from; one that does not is not believed. */
  private static boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin");
    }
    @Nullable String origin = request.getHeader("Origin");
    try {
      return origin == null
          || !String.valueOf(URI.create(origin).getAuthority()).equals(request.getHeader("Host"));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static void write(ResponseEntity<byte[]> answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.getStatusCode().value());
    answer
        .getHeaders()
        .forEach((String name, List<String> values) ->
            values.forEach(value -> response.setHeader(name, value)));
    byte[] body = answer.getBody();
    if (body != null) {
      response.getOutputStream().write(body);
    }
  }
}
