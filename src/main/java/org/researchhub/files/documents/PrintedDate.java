package org.researchhub.files.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date that a first page prints for the document itself, not for what it tells of. */
final class PrintedDate {

  private static final List<String> LANGUAGES =
      List.of("en", "fr", "ar", "es", "ru", "pt", "it", "de");
  private static final Map<String, Integer> MONTHS = months();

  /** Alone on a line, or after the symbol of the document; a period is not its date. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:^|(?<=/[^ ]{1,40} ))(?:(?:le )?(?<day>\\d{1,2})(?:er|\\.|º)?\\s+(?:de\\s+)?)?"
              + "(?:\\p{L}+(?: \\p{L}+)?/)?(?<month>\\p{L}{3,12})(?:\\s+de)?,?\\s+"
              + "(?<year>(?:19|20)\\d\\d)(?=$| г\\.| [A-Z]{6,}\\b)");

  private PrintedDate() {}

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
          months.putIfAbsent(
              month.getDisplayName(style, locale).toLowerCase(Locale.ROOT), month.getValue());
        }
      }
    }
    return Map.copyOf(months);
  }

  /** EDTF, with the precision that is printed. */
  static Optional<String> in(List<String> lines) {
    for (String line : lines) {
      Matcher found = DATE.matcher(line);
      while (found.find()) {
        Integer month = MONTHS.get(found.group("month").toLowerCase(Locale.ROOT));
        if (month != null) {
          return Optional.of(written(found.group("year"), month, found.group("day")));
        }
      }
    }
    return Optional.empty();
  }

  private static String written(String year, int month, @Nullable String day) {
    String toTheMonth = String.format(Locale.ROOT, "%s-%02d", year, month);
    if (day == null) {
      return toTheMonth;
    }
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)).toString();
    } catch (DateTimeException e) {
      return toTheMonth;
    }
  }
}
