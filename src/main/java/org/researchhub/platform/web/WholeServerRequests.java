package org.researchhub.platform.web;

import java.util.Map;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.CoyoteAdapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;

/**
 * The request {@code OPTIONS *} asks of the server as a whole (RFC 9110, 9.3.7). The web server
 * answers it before any valve is asked, so that the security headers are set here.
 */
final class WholeServerRequests extends CoyoteAdapter {

  private final Map<String, String> headers;

  private WholeServerRequests(Connector connector, Map<String, String> headers) {
    super(connector);
    this.headers = headers;
  }

  /** Takes the place of the connector's own adapter as soon as there is one. */
  static void in(Connector connector, Map<String, String> headers) {
    connector.addLifecycleListener(event -> {
      if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
        connector.getProtocolHandler().setAdapter(new WholeServerRequests(connector, headers));
      }
    });
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (request.requestURI().equals("*")) {
      headers.forEach(response::setHeader);
    }
    super.service(request, response);
  }
}
