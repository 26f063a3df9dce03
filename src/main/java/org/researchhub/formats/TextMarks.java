package org.researchhub.formats;

import java.util.List;
import java.util.regex.Pattern;

/** How plain texts are told apart: by how their lines begin. */
final class TextMarks {

  private static final Pattern BIBTEX = Pattern.compile("(?im)^\\s*@[a-z]+\\s*[{(]");
  private static final Pattern RIS_TYPE = Pattern.compile("(?m)^\\s?TY\\s{0,3}-");
  private static final Pattern RIS_FIELD = Pattern.compile("(?m)^[A-Z][A-Z0-9] {2}- ?.*$");
  private static final Pattern NBIB =
      Pattern.compile("(?m)^(?:PMID|PMCR|OWN |STAT|FAU |JID |PMC )\\s?- ?");
  private static final Pattern ISI =
      Pattern.compile("(?m)^(?:FN(?: .*)?$\\s+VR(?: .*)?$|PT [A-Z]$)");
  private static final Pattern REFER = Pattern.compile("(?m)^%[0-9A-Z@] \\S.*$");
  private static final Pattern HEADING =
      Pattern.compile(
          "(?im)^\\W*(?:recent |new |our |all )?(?:publications?|public\\w+ r[ée]centes)\\b.*$");

  private TextMarks() {}

  static Detection form(String text) {
    if (RIS_TYPE.matcher(text).find()) {
      return Detection.of(WrittenForm.RIS);
    }
    if (NBIB.matcher(text).find()) {
      return Detection.of(WrittenForm.NBIB);
    }
    if (ISI.matcher(text).find()) {
      return Detection.of(WrittenForm.ISI);
    }
    if (REFER.matcher(text).find()) {
      return Detection.of(WrittenForm.ENDNOTE);
    }
    if (BIBTEX.matcher(text).find()) {
      return Detection.of(WrittenForm.BIBTEX);
    }
    if (RIS_FIELD.matcher(text).results().limit(3).count() == 3) {
      return Detection.of(WrittenForm.RIS);
    }
    if (isTable(text)) {
      return Detection.of(WrittenForm.CSV);
    }
    if (HEADING.matcher(text).find()) {
      return Detection.of(WrittenForm.LEGACY_PAGE);
    }
    return Detection.refused(
        "Its written form is not known: it begins “"
            + text.lines()
                .findFirst()
                .map(line -> line.substring(0, Math.min(60, line.length())))
                .orElse("")
            + "”.");
  }

  /** The same delimiter in the first lines, and headings that are words. */
  private static boolean isTable(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
    String first = lines.getFirst();
    for (String delimiter : List.of(",", ";", "\t", "\\|")) {
      String[] cells = first.split(delimiter, -1);
      boolean words = !first.matches(".*[.!?:]\\s*") && cells[0].length() < 60;
      boolean alike =
          lines.size() == 1
              || lines.get(1).split(delimiter, -1).length >= Math.min(cells.length, 3);
      if (cells.length >= 3 && words && alike) {
        return true;
      }
    }
    return isTableOfTwo(text, "\t") || isTableOfTwo(text, ";");
  }

  /** Two columns are told only by a delimiter that running text does not have in every line. */
  private static boolean isTableOfTwo(String text, String delimiter) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(4).toList();
    return lines.size() >= 2
        && lines.getFirst().length() < 80
        && lines.stream().limit(3).allMatch(line -> line.split(delimiter, -1).length == 2);
  }
}
