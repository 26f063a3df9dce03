package org.researchhub.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * Lets browsers fetch the page that a reader is about to open, as its link is pressed; not for
 * readers who ask to be spared data. The rules are a file of ours, named in a header, because pages
 * hold no script.
 */
final class Speculation {

  static final String SAVE_DATA = "Save-Data";

  /** What answers with pages depend on. */
  static final String VARY = HttpHeaders.ACCEPT_ENCODING + ", " + SAVE_DATA;

  private static final String HEADER = "Speculation-Rules";

  private final Map<String, String> rules;

  Speculation(Assets assets) {
    this.rules = Map.of(HEADER, '"' + assets.url("speculation.json") + '"');
  }

  /** The headers for this reader. */
  Map<String, String> headers(HttpServletRequest request) {
    return isSpared(request) ? Map.of() : rules;
  }

  /** Whether this reader asks to be spared data. */
  static boolean isSpared(HttpServletRequest request) {
    return "on".equalsIgnoreCase(request.getHeader(SAVE_DATA));
  }
}
