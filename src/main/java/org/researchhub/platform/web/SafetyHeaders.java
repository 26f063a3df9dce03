package org.researchhub.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The security headers of every answer. They are set where the container begins, so that requests
 * which reach no page of ours, because they cannot even be read, are answered with them too.
 */
final class SafetyHeaders extends ValveBase {

  private final String policy;

  SafetyHeaders(Stylesheet stylesheet) {
    super(true);
    this.policy =
        "default-src 'none'; script-src 'self'; style-src "
            + stylesheet.cspHash()
            + " 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action"
            + " 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    set(response, request.isSecure());
    getNext().invoke(request, response);
  }

  private void set(HttpServletResponse response, boolean overTls) {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
    if (overTls) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
