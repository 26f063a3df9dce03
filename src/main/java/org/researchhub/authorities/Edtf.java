package org.researchhub.authorities;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as its source states it, written in EDTF (ISO 8601-2): a year, a month, a day,
 * each possibly with {@code ?}, {@code ~} or {@code %}; a season (2006-21 to 2006-24); an
 * unspecified year of a decade or century (200X, 19XX); or an interval of two of them, open on one
 * side as {@code ..}.
 */
public final class Edtf {

  private static final Pattern POINT =
      Pattern.compile(
          "(?<year>\\d{4}|\\d{3}X|\\d{2}XX)(-(?<month>\\d{2})(-(?<day>\\d{2}))?)?[?~%]?");

  private final String text;
  private final @Nullable LocalDate earliest;
  private final @Nullable LocalDate latest;

  private Edtf(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    this.text = text;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** Empty when the text is no such date, or an impossible one such as 2006-02-30. */
  public static Optional<Edtf> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return point(text);
    }
    String from = text.substring(0, slash);
    String to = text.substring(slash + 1);
    Optional<Edtf> start = point(from);
    Optional<Edtf> end = point(to);
    boolean fromRight = start.isPresent() || from.equals("..");
    boolean toRight = end.isPresent() || to.equals("..");
    if (!fromRight || !toRight || (start.isEmpty() && end.isEmpty())) {
      return Optional.empty();
    }
    LocalDate earliest = start.map(point -> point.earliest).orElse(null);
    LocalDate latest = end.map(point -> point.latest).orElse(null);
    return earliest != null && latest != null && latest.isBefore(earliest)
        ? Optional.empty()
        : Optional.of(new Edtf(text, earliest, latest));
  }

  private static Optional<Edtf> point(String text) {
    Matcher parts = POINT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String year = parts.group("year");
    int first = Integer.parseInt(year.replace('X', '0'));
    int last = Integer.parseInt(year.replace('X', '9'));
    String month = parts.group("month");
    String day = parts.group("day");
    try {
      if (month == null) {
        return Optional.of(new Edtf(text, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
      }
      if (first != last) {
        return Optional.empty();
      }
      int number = Integer.parseInt(month);
      if (number >= 21 && number <= 24 && day == null) {
        YearMonth start = YearMonth.of(first, 3 * (number - 21) + 1);
        return Optional.of(new Edtf(text, start.atDay(1), start.plusMonths(2).atEndOfMonth()));
      }
      YearMonth month1 = YearMonth.of(first, number);
      if (day == null) {
        return Optional.of(new Edtf(text, month1.atDay(1), month1.atEndOfMonth()));
      }
      LocalDate date = month1.atDay(Integer.parseInt(day));
      return Optional.of(new Edtf(text, date, date));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The first day that the date can mean, else the last one; orders dates in lists. */
  public String sortKey() {
    LocalDate day = earliest == null ? latest : earliest;
    return String.valueOf(day);
  }

  /** The year of {@link #sortKey}. */
  public int year() {
    return Integer.parseInt(sortKey().substring(0, 4));
  }

  /**
   * The month as 2006-10, when the date is one month or a day in one; empty for a year, a season or
   * an interval.
   */
  public Optional<String> month() {
    boolean one =
        text.indexOf('/') < 0
            && earliest != null
            && latest != null
            && YearMonth.from(earliest).equals(YearMonth.from(latest));
    return one ? Optional.of(sortKey().substring(0, 7)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
