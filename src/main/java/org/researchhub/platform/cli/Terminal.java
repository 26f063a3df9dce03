package org.researchhub.platform.cli;

/** Where a command speaks: data to standard output, messages to standard error. */
public final class Terminal {

  private final GlobalOptions options;

  public Terminal(GlobalOptions options) {
    this.options = options;
  }

  /** Data, for a person or a program to read. */
  public void print(String line) {
    System.out.println(line);
  }

  /** A message; silent with -q. */
  public void say(String message) {
    if (!options.quiet()) {
      System.err.println(message);
    }
  }

  /** What went wrong; never silent. */
  public void complain(String message) {
    System.err.println(message);
  }
}
