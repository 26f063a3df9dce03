package org.researchhub.formats.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as pages print it, read whole: "October 2006", "June–July 2004", "12 mai 2003", "Spring
 * 2003", "2005".
 *
 * @param years more than one year, as periods are printed rather than dates of publication
 * @param day precise to the day, as news are dated rather than publications
 */
public record PrintedDate(String edtf, boolean years, boolean day) {

  private static final Pattern FILLER =
      Pattern.compile(
          "^(?:of|de|du|des|del|the|le|la|el|den|der|di|do|da|d'|in|en|im|year|annee|ano|month)$");
  private static final Pattern TOKEN = Pattern.compile("[\\s,.]+|(?<=[-–—/&])|(?=[-–—/&])");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|o|º|ª)?");
  private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)\\d\\d");
  private static final Pattern ABOUT =
      Pattern.compile("^(?:c|ca|circa|about|approx|vers|hacia|um)\\.?\\s+(?=\\S)");
  private static final int LONGEST = 60;

  public static Optional<PrintedDate> parse(String text) {
    String folded = Folded.fold(text);
    if (folded.length() > LONGEST || !folded.matches(".*\\d{4}.*")) {
      return Optional.empty();
    }
    boolean about = ABOUT.matcher(folded).find();
    boolean doubtful = folded.endsWith("?");
    String bare =
        ABOUT
            .matcher(doubtful ? folded.substring(0, folded.length() - 1) : folded)
            .replaceFirst("");
    try {
      return read(bare).map(date -> about ? date.marked("~") : doubtful ? date.marked("?") : date);
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private PrintedDate marked(String mark) {
    return new PrintedDate(edtf + mark, years, day);
  }

  private static Optional<PrintedDate> read(String folded) {
    var shape = new StringBuilder();
    List<Integer> values = new ArrayList<>();
    for (String token : TOKEN.split(folded)) {
      if (token.isEmpty() || (FILLER.matcher(token).matches() && !token.equals("do"))) {
        continue;
      }
      var day = DAY.matcher(token);
      if (token.matches("[-–—]|to|a|bis|au")) {
        shape.append('-');
      } else if (token.matches("[/&]|and|et|y|und|e|i|si")) {
        shape.append('/');
      } else if (YEAR.matcher(token).matches()) {
        shape.append('Y');
        values.add(Integer.valueOf(token));
      } else if (day.matches()) {
        shape.append('D');
        values.add(Integer.valueOf(day.group(1)));
      } else if (Months.number(token) > 0) {
        shape.append('M');
        values.add(Months.number(token));
      } else if (Months.season(token) > 0) {
        shape.append('S');
        values.add(Months.season(token));
      } else {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(of(shape.toString(), values));
  }

  private static @Nullable PrintedDate of(String shape, List<Integer> v) {
    return switch (shape) {
      case "Y" -> plain(year(v.get(0)));
      case "MY", "SY" -> plain(month(v.get(1), v.get(0)));
      case "YM", "YS" -> plain(month(v.get(0), v.get(1)));
      case "M-Y" -> plain(month(v.get(1), v.get(0)));
      case "DMY" -> onDay(day(v.get(2), v.get(1), v.get(0)));
      case "MDY" -> onDay(day(v.get(2), v.get(0), v.get(1)));
      case "YMD" -> onDay(day(v.get(0), v.get(1), v.get(2)));
      case "M-MY", "M/MY", "S-SY", "S/SY" ->
          plain(month(v.get(2), v.get(0)) + "/" + month(v.get(2), v.get(1)));
      case "MY-MY", "MY/MY" -> plain(month(v.get(1), v.get(0)) + "/" + month(v.get(3), v.get(2)));
      case "D-DMY", "D/DMY" ->
          onDay(day(v.get(3), v.get(2), v.get(0)) + "/" + day(v.get(3), v.get(2), v.get(1)));
      case "Y-Y", "Y/Y" ->
          v.get(0) < v.get(1)
              ? new PrintedDate(year(v.get(0)) + "/" + year(v.get(1)), true, false)
              : null;
      case "Y/D" -> followingYear(v.get(0), v.get(1));
      case "D/Y" -> v.get(0) <= 12 ? plain(month(v.get(1), v.get(0))) : null;
      case "Y-D-D" -> onDay(day(v.get(0), v.get(1), v.get(2)));
      case "DDY" -> onDay(day(v.get(2), v.get(1), v.get(0)));
      case "D/D/Y", "D-D-Y" -> v.get(0) > 12 ? onDay(day(v.get(2), v.get(1), v.get(0))) : null;
      default -> null;
    };
  }

  private static @Nullable PrintedDate followingYear(int year, int twoDigits) {
    return (year + 1) % 100 == twoDigits
        ? new PrintedDate(year(year) + "/" + year(year + 1), true, false)
        : null;
  }

  private static PrintedDate plain(String edtf) {
    return new PrintedDate(edtf, false, false);
  }

  private static PrintedDate onDay(String edtf) {
    return new PrintedDate(edtf, false, true);
  }

  private static String year(int year) {
    return "%04d".formatted(year);
  }

  private static String month(int year, int month) {
    if (month < 1 || (month > 12 && month < 21)) {
      throw new DateTimeException("no such month");
    }
    return "%04d-%02d".formatted(year, month);
  }

  private static String day(int year, int month, int day) {
    return LocalDate.of(year, month, day).toString();
  }
}
