package org.researchhub.formats.bibtex;

import java.util.ArrayList;
import java.util.List;
import org.researchhub.formats.record.Names;
import org.researchhub.formats.record.Transcript;

/** Names joined by "and" outside braces; a name wholly in braces is a body's. */
final class BibtexNames {

  private BibtexNames() {}

  static void take(String field, String role, Transcript said) {
    for (String name : split(field)) {
      String raw = name.strip();
      if (raw.isEmpty() || raw.equalsIgnoreCase("others")) {
        continue;
      }
      if (raw.startsWith("{") && closesAt(raw) == raw.length() - 1) {
        said.agency(Latex.text(raw), role);
      } else if (raw.contains("family=") || raw.contains("given=")) {
        said.person(extended(raw), role);
      } else if (raw.indexOf(',') < 0 && Names.isBody(Latex.text(raw))) {
        said.agency(Latex.text(raw), role);
      } else {
        said.person(person(raw), role);
      }
    }
  }

  static List<String> split(String field) {
    List<String> names = new ArrayList<>();
    String flat = field.replaceAll("\\s+", " ");
    int depth = 0;
    int environments = 0;
    int start = 0;
    for (int i = 0; i < flat.length(); i++) {
      char c = flat.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      environments += flat.startsWith("\\begin{", i) ? 1 : flat.startsWith("\\end{", i) ? -1 : 0;
      if (depth == 0 && environments == 0 && flat.regionMatches(true, i, " and ", 0, 5)) {
        names.add(flat.substring(start, i));
        start = i + 5;
        i += 3;
      }
    }
    names.add(flat.substring(start));
    return names;
  }

  /** Words in braces stay together: Hermann {von Helmholtz}. */
  private static String person(String raw) {
    int open = raw.lastIndexOf('{');
    boolean bracedFamily =
        raw.endsWith("}") && open > 0 && raw.charAt(open - 1) == ' ' && raw.indexOf(',') < 0;
    if (bracedFamily && raw.charAt(open + 1) != '\\') {
      return Latex.text(raw.substring(open)) + ", " + Latex.text(raw.substring(0, open));
    }
    return Names.inverted(Latex.text(raw));
  }

  private static String extended(String raw) {
    String family = "";
    String given = "";
    String prefix = "";
    String suffix = "";
    for (String part : raw.split(",\\s*")) {
      int equals = part.indexOf('=');
      String value = equals < 0 ? "" : Latex.text(part.substring(equals + 1).replace("\"", ""));
      switch (equals < 0 ? "" : part.substring(0, equals).strip()) {
        case "family" -> family = value;
        case "given" -> given = value;
        case "prefix" -> prefix = value + " ";
        case "suffix" -> suffix = ", " + value;
        default -> {}
      }
    }
    return prefix + family + (given.isEmpty() ? "" : ", " + given) + suffix;
  }

  private static int closesAt(String raw) {
    int depth = 0;
    for (int i = 0; i < raw.length(); i++) {
      depth += raw.charAt(i) == '{' ? 1 : raw.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
