package org.researchhub.formats.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table in text (RFC 4180); cells in quotes may hold line breaks. */
final class CsvRows {

  private static final int LONGEST_ROW = 1 << 22;

  private final BufferedReader reader;
  private final char delimiter;
  private int line = 1;
  private int rowLine = 1;
  private boolean unclosed;
  private int pushed = -2;

  CsvRows(Reader reader, char delimiter) {
    this.reader = new BufferedReader(reader, 1 << 16);
    this.delimiter = delimiter;
  }

  /** The character that stands most evenly between the cells of the first lines. */
  static char delimiter(String beginning) {
    String first = beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = ',';
    int most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      boolean quoted = false;
      int count = 0;
      for (int i = 0; i < first.length(); i++) {
        quoted ^= first.charAt(i) == '"';
        count += !quoted && first.charAt(i) == candidate ? 1 : 0;
      }
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  /** Cells of the next row that is not empty; null after the last. */
  @Nullable List<String> next() throws IOException {
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    int length = 0;
    rowLine = line;
    for (int c = read(); c >= 0; c = read()) {
      any = true;
      line += c == '\n' ? 1 : 0;
      if (++length > LONGEST_ROW) {
        unclosed = true;
        break;
      }
      if (quoted) {
        if (c != '"') {
          cell.append((char) c);
        } else {
          int after = read();
          quoted = after == '"';
          if (quoted) {
            cell.append('"');
          } else {
            pushed = after;
          }
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (c == delimiter) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(cell.toString());
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
          return cells;
        }
        cells.clear();
        cell.setLength(0);
        rowLine = line;
      } else if (c != '\r') {
        cell.append((char) c);
      }
    }
    unclosed |= quoted;
    cells.add(cell.toString());
    return any && (cells.size() > 1 || !cells.getFirst().isBlank()) ? cells : null;
  }

  private int read() throws IOException {
    if (pushed != -2) {
      int c = pushed;
      pushed = -2;
      return c;
    }
    return reader.read();
  }

  /** Where the row that {@link #next} answered last began. */
  int line() {
    return rowLine;
  }

  /** Whether the last row ended within quotes or was cut. */
  boolean unclosed() {
    return unclosed;
  }
}
