package org.researchhub.platform.web;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** EDTF dates in the words of one language. */
final class WrittenDates {

  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d\\d|XX))?(?:-(\\d\\d|XX))?([?~%])?");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})X([?~%])?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private final Words words;
  private final Locale locale;
  private final DateTimeFormatter month;
  private final DateTimeFormatter day;

  WrittenDates(Words words, Locale locale) {
    this.words = words;
    this.locale = locale;
    month = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  String write(String edtf) {
    int slash = edtf.indexOf('/');
    try {
      return slash < 0 ? single(edtf) : range(edtf.substring(0, slash), edtf.substring(slash + 1));
    } catch (DateTimeException e) {
      return edtf;
    }
  }

  private String range(String from, String to) {
    boolean openStart = from.isEmpty() || from.equals("..");
    boolean openEnd = to.isEmpty() || to.equals("..");
    if (openStart) {
      return openEnd ? "…" : words.say("platform.date.until", single(to));
    }
    if (openEnd) {
      return words.say("platform.date.since", single(from));
    }
    if (DAY.matcher(from).matches() && DAY.matcher(to).matches()) {
      return days(LocalDate.parse(from), LocalDate.parse(to));
    }
    return single(from) + "–" + single(to);
  }

  private String days(LocalDate from, LocalDate to) {
    var format = DateIntervalFormat.getInstance("yMMMMd", ULocale.forLocale(locale));
    format.setTimeZone(TimeZone.GMT_ZONE);
    return format.format(new DateInterval(midnight(from), midnight(to)));
  }

  private static long midnight(LocalDate date) {
    return date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private String single(String edtf) {
    Matcher decade = DECADE.matcher(edtf);
    if (decade.matches()) {
      return words.say("platform.date.decade", decade.group(1) + "0");
    }
    Matcher date = DATE.matcher(edtf);
    if (!date.matches()) {
      return edtf;
    }
    return doubted(date.group(4), plain(date.group(1), date.group(2), date.group(3)));
  }

  private String plain(String year, @Nullable String monthPart, @Nullable String dayPart) {
    if (monthPart == null || monthPart.equals("XX")) {
      return year;
    }
    int number = Integer.parseInt(monthPart);
    if (number >= 21 && number <= 24) {
      return words.say("platform.date.season" + number, year);
    }
    if (dayPart == null || dayPart.equals("XX")) {
      return month.format(YearMonth.of(Integer.parseInt(year), number));
    }
    return day.format(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(dayPart)));
  }

  private String doubted(@Nullable String mark, String date) {
    if (mark == null) {
      return date;
    }
    return words.say(mark.equals("~") ? "platform.date.about" : "platform.date.uncertain", date);
  }
}
