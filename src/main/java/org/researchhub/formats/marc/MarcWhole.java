package org.researchhub.formats.marc;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.formats.marc.MarcRecord.Field;
import org.researchhub.formats.record.Transcript;

/** The series a publication stands in and the journal or book it is printed in. */
final class MarcWhole {

  static final Set<String> TAGS = Set.of("440", "490", "800", "810", "830", "773");

  private static final Pattern PAGES =
      Pattern.compile(
          "(?iu)(?:pages?|pp?\\.?|seiten?|s\\.)[:"
              + " ]\\s*([\\dA-Za-z]+(?:\\s*[-–]\\s*[\\dA-Za-z]+)?)");
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?iu)(?:volume|vol\\.?|band|bd\\.?)[: ]\\s*([\\w/-]+)|^(\\d+)\\s*\\(\\d{4}\\)");
  private static final Pattern ISSUE =
      Pattern.compile("(?iu)(?:number|issue|no\\.?|nr\\.?|heft|h\\.)[: ]\\s*([\\w/-]+)");

  private MarcWhole() {}

  static void read(MarcRecord record, Transcript said) {
    List<Field> traced = record.all("490", "440");
    for (Field field : traced.isEmpty() ? record.all("830", "810", "800") : traced) {
      said.series(Isbd.stop(field.joined("anpt", ". ")), Isbd.stop(field.first('v')));
      said.unmapped("series ISSN", field.first('x'));
    }
    for (Field field : record.all("773")) {
      said.partOf(
          "title", Isbd.stop(field.first('t').isEmpty() ? field.first('a') : field.first('t')));
      field.all('x').forEach(issn -> said.identifier("issn", issn));
      field.all('z').forEach(isbn -> said.identifier("isbn", isbn));
      for (String part : field.all('g')) {
        take(PAGES, "pages", part, said);
        take(VOLUME, "volume", part, said);
        take(ISSUE, "issue", part, said);
      }
      said.unmapped("773g", field.joined("dg", "; "));
    }
  }

  private static void take(Pattern pattern, String field, String part, Transcript said) {
    Matcher found = pattern.matcher(part);
    if (found.find()) {
      String value = found.group(1) == null ? found.group(2) : found.group(1);
      said.partOf(field, value.replaceAll("\\s*[-–]\\s*", "-"));
    }
  }
}
