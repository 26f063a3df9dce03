package org.researchhub.imports.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Where progress is shown. A bar is drawn over itself with a return and blanks alone: without
 * colours, so that NO_COLOR asks for nothing more, and without any control sequence.
 */
final class ProgressLine {

  private static final int WIDEST = 79;

  private final PrintStream out;
  private final boolean bar;
  private int drawn;

  /**
   * @param bar whether lines can be drawn over; else each is a line of its own
   */
  ProgressLine(PrintStream out, boolean bar) {
    this.out = out;
    this.bar = bar;
  }

  /**
   * On standard error; a bar when somebody looks at a terminal that can draw it.
   *
   * @param quiet to show nothing at all
   */
  static ProgressLine here(boolean quiet) {
    Console console = System.console();
    return new ProgressLine(
        quiet ? new PrintStream(OutputStream.nullOutputStream(), false, UTF_8) : System.err,
        console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM")));
  }

  boolean isBar() {
    return bar;
  }

  String bar(int full, int cells) {
    boolean blocks = out.charset().newEncoder().canEncode("▓░");
    return (blocks ? "▓" : "#").repeat(full) + (blocks ? "░" : ".").repeat(cells - full);
  }

  void show(String text) {
    if (bar) {
      String cut = text.substring(0, Math.min(WIDEST, text.length()));
      out.print("\r" + cut + " ".repeat(Math.max(0, drawn - cut.length())));
      out.flush();
      drawn = cut.length();
    } else {
      out.println(text);
    }
  }

  /** Takes the bar away, so that something else can be written in its place. */
  void clear() {
    if (drawn > 0) {
      out.print("\r" + " ".repeat(drawn) + "\r");
      out.flush();
      drawn = 0;
    }
  }
}
