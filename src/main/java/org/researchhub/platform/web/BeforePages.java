package org.researchhub.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A bound on the length of queries, and the server's half of leaving: while the exit signal is set,
 * no page is shown.
 */
@Component
@Order(BeforePages.ORDER)
class BeforePages extends OncePerRequestFilter {

  static final int ORDER = KeptPages.ORDER - 10;
  private static final int LONGEST_QUERY = 8192;
  private static final String EXIT = "/exit";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String query = request.getQueryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
    } else if (leaving(request)) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", EXIT);
      response.setHeader("Cache-Control", "no-store");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean leaving(HttpServletRequest request) {
    String path = request.getRequestURI();
    Cookie[] cookies = request.getCookies();
    if (cookies == null
        || path.equals(EXIT)
        || path.startsWith(Assets.ROOT)
        || path.startsWith("/curate")
        || path.startsWith("/admin")) {
      return false;
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals("x") && cookie.getValue().equals("1")) {
        return true;
      }
    }
    return false;
  }
}
