package org.researchhub.platform.web;

/** There is too much to do at once: 503 with Retry-After, never an empty answer. */
public class Busy extends RuntimeException {

  public Busy(String message) {
    super(message, null, false, false);
  }
}
