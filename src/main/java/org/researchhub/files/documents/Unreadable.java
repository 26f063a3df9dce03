package org.researchhub.files.documents;

import org.researchhub.files.Reason;

/** A document that cannot be read or may not be kept; carries the sentence for the person. */
public final class Unreadable extends Exception {

  private final transient Reason reason;

  public Unreadable(String key, Object... values) {
    super(key, null, false, false);
    this.reason = Reason.of(key, values);
  }

  public Reason reason() {
    return reason;
  }
}
