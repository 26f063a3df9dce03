package org.researchhub.platform.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answers requests that the web server cannot read, such as a malformed first line or headers that
 * are too long, as every other failure is answered. They reach no filter and no controller.
 */
final class UnreadRequests extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadRequests.class);

  private final ObjectProvider<Failures> failures;

  UnreadRequests(ObjectProvider<Failures> failures) {
    this.failures = failures;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()
        || !mayStillWrite(response)) {
      return;
    }
    if (request.getRequestURI() == null) {
      request.getCoyoteRequest().requestURI().setString("/");
    }
    HttpStatus status = HttpStatus.resolve(response.getStatus());
    try {
      write(
          response,
          failures
              .getObject()
              .unread(request, status == null ? HttpStatus.BAD_REQUEST : status, failure));
    } catch (IOException | RuntimeException e) {
      LOG.debug("Nobody took the answer to a request that could not be read", e);
    }
  }

  private static boolean mayStillWrite(Response response) {
    var may = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, may);
    return may.get();
  }

  private static void write(Response response, ResponseEntity<byte[]> answer) throws IOException {
    byte[] body = answer.getBody();
    response.setStatus(answer.getStatusCode().value());
    answer
        .getHeaders()
        .forEach((String name, List<String> values) -> {
          if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            values.forEach(value -> response.setHeader(name, value));
          }
        });
    response.setContentType(String.valueOf(answer.getHeaders().getContentType()));
    if (body != null) {
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
    response.finishResponse();
  }
}
