package org.researchhub.formats.text;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text with their numbers; ended by line feed, carriage return, or both. */
public final class Lines {

  /** What stands beyond it in one line is left out. */
  private static final int LONGEST = 1 << 20;

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int end;
  private int number;
  private int firstCut;
  private boolean afterReturn;

  public Lines(Reader reader) {
    this.reader = reader;
  }

  /** The next line without its end; null after the last one. */
  public @Nullable String next() throws IOException {
    line.setLength(0);
    boolean any = false;
    while (true) {
      if (at == end) {
        end = reader.read(buffer, 0, buffer.length);
        at = 0;
        if (end <= 0) {
          end = 0;
          return any ? finished() : null;
        }
      }
      if (afterReturn) {
        afterReturn = false;
        if (buffer[at] == '\n') {
          at++;
          continue;
        }
      }
      any = true;
      int start = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      append(start);
      if (at < end) {
        afterReturn = buffer[at++] == '\r';
        return finished();
      }
    }
  }

  /** Of the line that {@link #next} answered last, from 1. */
  public int number() {
    return number;
  }

  /** The first line of which a part was left out because it was too long; 0 when none was. */
  public int firstCut() {
    return firstCut;
  }

  private void append(int start) {
    int room = LONGEST - line.length();
    if (at - start > room) {
      firstCut = firstCut == 0 ? number + 1 : firstCut;
    }
    line.append(buffer, start, Math.min(at - start, room));
  }

  private String finished() {
    number++;
    return line.toString();
  }
}
