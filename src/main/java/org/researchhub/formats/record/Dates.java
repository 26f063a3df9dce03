package org.researchhub.formats.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.authorities.Edtf;

/** Dates as bibliographic records print them, brought to EDTF and never made more precise. */
public final class Dates {

  private static final Pattern NUMBERS =
      Pattern.compile(
          "(\\d{4})(?:[-/. ](\\d{1,2})(?:[-/. ](\\d{1,2}))?)?[-/.\\s]*(?:[T ]\\d{2}:\\d{2}.*)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?(?:\\d{6})?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*(?:-{1,3}|–|/|to)\\s*(\\d{4})");
  private static final Pattern OPEN = Pattern.compile("(\\d{4})\\s*(?:[-–/]|/\\.\\.)");
  private static final Pattern DECADE =
      Pattern.compile("(\\d{3})[-uX?]|(\\d{2})(?:--|uu|XX|\\?\\?)");
  private static final Pattern FURNITURE =
      Pattern.compile("(?i)[\\[\\]<>()©]|\\b(?:c|cop|copyright|p)\\.?(?=\\d{4})|[.,;:\\s]+$");
  private static final Pattern LONE_YEAR =
      Pattern.compile("(?<!\\d)(1[4-9]\\d\\d|20\\d\\d)(?!\\d)");
  private static final Pattern SEASON_WORD = Pattern.compile("(?i)(\\d{4})/?\\s*(\\p{L}+)/*");

  private Dates() {}

  /** Empty when no date can be told from it for certain. */
  public static Optional<String> edtf(String printed) {
    String text = printed.strip();
    if (text.isEmpty() || text.length() > 80) {
      return Optional.empty();
    }
    if (text.length() > 6 && Edtf.parse(text).isPresent()) {
      return Optional.of(text);
    }
    Optional<String> date = plain(text);
    if (date.isPresent()) {
      return date;
    }
    String bare = FURNITURE.matcher(text).replaceAll("").strip();
    return plain(bare).or(() -> words(bare)).or(() -> onlyYear(bare));
  }

  /** With month or day 00 left out; empty when the calendar has no such day. */
  public static Optional<String> of(int year, int month, int day) {
    String edtf =
        month == 0
            ? "%04d".formatted(year)
            : day == 0
                ? "%04d-%02d".formatted(year, month)
                : "%04d-%02d-%02d".formatted(year, month, day);
    return Edtf.parse(edtf).map(Edtf::toString);
  }

  private static Optional<String> plain(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (numbers.matches()) {
      return of(number(numbers, 1), number(numbers, 2), number(numbers, 3))
          .or(() -> of(number(numbers, 1), 0, 0));
    }
    Matcher compact = COMPACT.matcher(text);
    if (compact.matches()) {
      return of(number(compact, 1), number(compact, 2), number(compact, 3));
    }
    Matcher years = YEARS.matcher(text);
    if (years.matches()) {
      boolean same = years.group(1).equals(years.group(2));
      return valid(same ? years.group(1) : years.group(1) + "/" + years.group(2));
    }
    Matcher open = OPEN.matcher(text);
    if (open.matches()) {
      return valid(open.group(1) + "/..");
    }
    Matcher decade = DECADE.matcher(text);
    if (decade.matches()) {
      return valid(decade.group(1) == null ? decade.group(2) + "XX" : decade.group(1) + "X");
    }
    return dayFirst(text);
  }

  /** Of 3/5/2006 nobody knows which is the month: only its year counts. */
  private static Optional<String> dayFirst(String text) {
    Matcher parts = DAY_FIRST.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int first = number(parts, 1);
    int second = number(parts, 2);
    int year = number(parts, 3);
    if (first > 12 || text.indexOf('.') > 0) {
      return of(year, second, first);
    }
    return second > 12 || first == second ? of(year, first, second) : of(year, 0, 0);
  }

  private static Optional<String> words(String text) {
    Matcher season = SEASON_WORD.matcher(text);
    String spaced = season.matches() ? season.group(1) + " " + season.group(2) : text;
    return PrintedDate.parse(spaced)
        .map(PrintedDate::edtf)
        .or(() -> yearMonths(spaced))
        .flatMap(Dates::valid);
  }

  private static final Pattern YEAR_MONTHS =
      Pattern.compile(
          "(\\d{4})\\s+(\\p{L}+)\\.?(?:\\s+\\d+)?\\s*[-–/]\\s*(\\p{L}+)\\.?(?:\\s+\\d+)?");

  private static Optional<String> yearMonths(String text) {
    Matcher parts = YEAR_MONTHS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int from = Months.number(Folded.fold(parts.group(2)));
    int to = Months.number(Folded.fold(parts.group(3)));
    return from == 0 || to == 0
        ? Optional.empty()
        : Optional.of("%1$s-%2$02d/%1$s-%3$02d".formatted(parts.group(1), from, to));
  }

  /** One year among words that say nothing to us: "printed in 1994 for the third time". */
  private static Optional<String> onlyYear(String text) {
    Matcher years = LONE_YEAR.matcher(text);
    if (!years.find()) {
      return Optional.empty();
    }
    String year = years.group();
    boolean another = years.find() && !years.group().equals(year);
    return another ? Optional.empty() : Optional.of(year + (text.endsWith("?") ? "?" : ""));
  }

  private static Optional<String> valid(String edtf) {
    return Edtf.parse(edtf).map(Edtf::toString);
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
