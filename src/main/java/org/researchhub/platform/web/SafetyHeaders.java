package org.researchhub.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * The security headers of every answer. They are set where the container begins, so that requests
 * which reach no page of ours, because they cannot even be read, are answered with them too.
 */
final class SafetyHeaders extends ValveBase {

  private final Map<String, String> headers;

  SafetyHeaders(Stylesheet stylesheet) {
    super(true);
    this.headers = of(stylesheet);
  }

  static Map<String, String> of(Stylesheet stylesheet) {
    String policy =
        "default-src 'none'; script-src 'self'; style-src "
            + stylesheet.cspHash()
            + " 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action"
            + " 'self'; base-uri 'none'; frame-ancestors 'none'";
    return Map.of(
        "Content-Security-Policy", policy,
        "X-Content-Type-Options", "nosniff",
        "Referrer-Policy", "strict-origin-when-cross-origin",
        "X-Frame-Options", "DENY",
        "Cross-Origin-Opener-Policy", "same-origin",
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    headers.forEach(response::setHeader);
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    getNext().invoke(request, response);
  }
}
