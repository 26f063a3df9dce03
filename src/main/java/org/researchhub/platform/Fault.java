package org.researchhub.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something an administrator must put right. Shown in one line without a stack trace: what is
 * wrong, what to do; the process ends with the exit code.
 */
public final class Fault extends RuntimeException {

  public static final int FAULT = 1;
  public static final int USAGE = 2;
  public static final int NOT_FOUND = 4;
  public static final int CONFLICT = 5;

  private final String remedy;
  private final int exitCode;

  /**
   * @param what what is wrong and where, one sentence
   * @param remedy what to do about it, one sentence
   */
  public Fault(String what, String remedy) {
    this(FAULT, what, remedy, null);
  }

  public Fault(String what, String remedy, @Nullable Throwable cause) {
    this(FAULT, what, remedy, cause);
  }

  public Fault(int exitCode, String what, String remedy) {
    this(exitCode, what, remedy, null);
  }

  private Fault(int exitCode, String what, String remedy, @Nullable Throwable cause) {
    super(what, cause);
    this.exitCode = exitCode;
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }

  public int exitCode() {
    return exitCode;
  }
}
