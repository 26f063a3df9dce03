package org.researchhub.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something an administrator must put right. Shown without a stack trace: what is wrong, what to
 * do.
 */
public final class Fault extends RuntimeException {

  private final String remedy;

  /**
   * @param what what is wrong and where, one sentence
   * @param remedy what to do about it, one sentence
   */
  public Fault(String what, String remedy) {
    this(what, remedy, null);
  }

  public Fault(String what, String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
