package org.researchhub.formats.bibtex;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.researchhub.formats.Problem;
import org.researchhub.formats.text.Lines;

/**
 * Takes a BibTeX file apart, entry by entry. An entry that is broken ends where the next line
 * begins one, and does not spoil it.
 */
final class BibtexEntries {

  private static final int LONGEST = 1 << 20;

  private final Lines lines;
  private final Consumer<BibtexEntry> entries;
  private final Consumer<Problem> problems;
  private final Map<String, String> macros = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int line;
  private int lineBegin;
  private int lastLine;

  BibtexEntries(Lines lines, Consumer<BibtexEntry> entries, Consumer<Problem> problems) {
    this.lines = lines;
    this.entries = entries;
    this.problems = problems;
    String[] months = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };
    for (String month : months) {
      macros.put(month, month);
    }
  }

  void read() throws IOException {
    for (String next = lines.next(); next != null; next = lines.next()) {
      boolean begins = next.stripLeading().startsWith("@");
      if (begins) {
        flush();
        line = lines.number();
      }
      if (begins || !text.isEmpty()) {
        if (text.length() < LONGEST) {
          text.append(next).append('\n');
          lastLine = lines.number();
        }
      }
    }
    flush();
  }

  /** What was gathered since the last line that began with @; a field may begin so too. */
  private void flush() {
    String gathered = text.toString();
    text.setLength(0);
    int at = gathered.indexOf('@');
    int from = 0;
    while (at >= 0) {
      int begin = at;
      int passed = (int) gathered.substring(from, at).chars().filter(c -> c == '\n').count();
      line += passed;
      from = at;
      lineBegin = at;
      Cut cut = new Cut(gathered, begin + 1);
      int end = one(cut);
      at = end < 0 ? -1 : nextEntry(gathered, end);
    }
  }

  private static int nextEntry(String gathered, int from) {
    int at = gathered.indexOf('@', from);
    while (at >= 0) {
      int name = at + 1;
      while (name < gathered.length() && Character.isLetter(gathered.charAt(name))) {
        name++;
      }
      int open = name;
      while (open < gathered.length() && Character.isWhitespace(gathered.charAt(open))) {
        open++;
      }
      if (name > at + 1
          && open < gathered.length()
          && (gathered.charAt(open) == '{' || gathered.charAt(open) == '(')) {
        return at;
      }
      at = gathered.indexOf('@', at + 1);
    }
    return -1;
  }

  /** Where the entry ends; -1 when it does not. */
  private int one(Cut cut) {
    String type = cut.name().toLowerCase(Locale.ROOT);
    cut.blanks();
    if (type.isEmpty() || !cut.opens()) {
      return type.equals("comment") ? -1 : cut.at();
    }
    switch (type) {
      case "comment", "preamble" -> {
        return cut.skipped();
      }
      case "string" -> {
        Map<String, String> fields = fields(cut, type);
        macros.putAll(fields);
      }
      default -> {
        String key = cut.key();
        Map<String, String> fields = fields(cut, key);
        entries.accept(new BibtexEntry(line, type, key, fields));
      }
    }
    return cut.at();
  }

  private Map<String, String> fields(Cut cut, String of) {
    Map<String, String> fields = new LinkedHashMap<>();
    while (true) {
      cut.separators();
      if (cut.closes()) {
        return fields;
      }
      String name = cut.name().toLowerCase(Locale.ROOT);
      cut.blanks();
      if (name.isEmpty() || !cut.takes('=')) {
        problems.accept(
            new Problem(
                Math.min(line + cut.lineFrom(lineBegin), lastLine),
                cut.atEnd()
                    ? "The entry " + of + " has no end; it was read as far as it goes."
                    : "The entry "
                        + of
                        + " is not well formed here; the rest of the line was left out."));
        if (!cut.skipsLine()) {
          return fields;
        }
        continue;
      }
      String value = cut.value(macros);
      if (fields.containsKey(name) && !fields.get(name).equals(value)) {
        name = name + "+";
      }
      fields.putIfAbsent(name, value);
    }
  }
}
