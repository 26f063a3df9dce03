package org.researchhub.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts of any site read what is meant for programs (CORS); nothing there is personal.
 * Search engines are to show the pages instead.
 */
@Component
@Order(OpenToScripts.BEFORE_SIGN_IN)
class OpenToScripts extends OncePerRequestFilter {

  private static final Pattern FOR_PROGRAMS =
      Pattern.compile("/[a-z]{2,3}(/suggest|(/.*)?\\.(json|jsonld|atom|ris|bib))");
  static final int BEFORE_SIGN_IN = -145;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/api/")
        && !path.startsWith("/p/")
        && !FOR_PROGRAMS.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("X-Robots-Tag", "noindex");
    if (request.getMethod().equals("OPTIONS")) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
      response.setHeader("Access-Control-Allow-Headers", "Accept, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setHeader("Allow", "GET, HEAD, OPTIONS");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }
}
