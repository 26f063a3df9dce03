package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.formats.record.Months;
import org.researchhub.formats.record.PrintedDate;

/**
 * Dates that an abstract tells of something else than publication: the period covered, when the
 * work was commissioned, when an activity took place. Other years in a text are left alone.
 */
final class TextDates {

  record Told(String kind, String edtf, String printed) {}

  private static final String DATE =
      "((?:"
          + Months.PATTERN
          + "\\.?,?\\s+(?:de\\s+|of\\s+|del\\s+)?)?(?:19|20)\\d\\d(?:\\s?[/–-]\\s?(?:(?:19|20)\\d\\d|\\d\\d)\\b)?)(?!\\d)";
  private static final String END_OF =
      "(?:the )?(?:(?:end|beginning|middle) of |(?:la )?fin (?:de )?|finales de |early |late"
          + " |mid-?)?";

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\b(?:between|entre|zwischen|tra"
              + " il|from|de|depuis|von|desde|dal|period|periode|periodo|years|annees|anos)\\s+"
              + END_OF
              + DATE
              + "\\s*(?:and|et|y|und|e il|to|until|till|through|up"
              + " to|a|bis|hasta|al|-|–|jusqu'(?:en|a))\\s*"
              + END_OF
              + DATE);
  private static final Pattern MONTHS_OF_A_YEAR =
      Pattern.compile(
          "\\b(?:between|entre|zwischen|from|de|depuis|von|desde|dal)\\s+("
              + Months.PATTERN
              + ")\\s+(?:and|et|y|und|e|to|until|till|through|a|bis|hasta|al|-|–|jusqu'(?:en|a))\\s*("
              + Months.PATTERN
              + ")\\.?,?\\s+(?:de\\s+|of\\s+|del\\s+)?((?:19|20)\\d\\d)(?!\\d)");
  private static final Pattern UNTIL =
      Pattern.compile(
          "\\b(?:up to|up until|until|till|as of|through|jusqu'(?:en|a|au)|jusqu'a la|hasta|fino"
              + " al?|bis)\\s+"
              + END_OF
              + DATE);
  private static final Pattern COVERS =
      Pattern.compile(
          "\\b(?:cover(?:s|ed|ing)?|period|periode|periodo|couvr\\w+|portant"
              + " sur|abarca|during|pendant|durante|(?:data|figures|statistics|donnees|chiffres|datos)"
              + " (?:are )?(?:for|from|of|refer(?:s|ring)? to|relat(?:e|es|ing) to)|situation"
              + " (?:in|as at))\\s+(?:the |la |l'|el )?(?:period |years? |periode |annees? |periodo"
              + " |anos? )?(?:of |de )?"
              + DATE);
  private static final Pattern ANY = Pattern.compile("(?<![\\p{L}\\d])" + DATE);
  private static final Pattern SINCE =
      Pattern.compile("\\b(?:since|depuis|desde|seit|dal)\\s+" + END_OF + DATE);
  private static final Pattern STARTED =
      Pattern.compile(
          "\\b(?:start(?:ed|s)|beg[au]n|launched|initiated|debutee?s?|commencee?s?|lancee?s?|iniciad[oa]s?|inicio|comenzo|begonnen)\\s+(?:(?:in|en|im|since|em)\\s+)?"
              + END_OF
              + DATE);
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "^(?:first |originally )?(?:published|issued|released|publiee?|paru|publicado)"
              + " (?:in|en|on)\\s+"
              + DATE
              + "|^(?:this|the|cette?|ce|este|esta) \\w+, (?:first"
              + " )?(?:published|publiee?|publicad[oa]) (?:in|en|on)\\s+"
              + DATE);
  private static final Pattern COMMISSIONED =
      Pattern.compile(
          "\\b(?:commission(?:ed|s|ing)|commandee?s?|commanditee?s?|encarg(?:o|ado|ada|aron)|encomend\\w+|beauftragt\\w*|commissionat\\w+|naručen\\w*)\\b");
  private static final Pattern ACTIVITY =
      Pattern.compile(
          "\\b(?:start(?:ed|s)|beg[au]n|launched|initiated|set"
              + " up|established|founded|conducted|carried"
              + " out|undertaken|undertook|held|organi[sz]ed|continu(?:e|es|ed)|took"
              + " place|collected|implemented|field"
              + " ?work|interviewed|debutee?s?|commencee?s?|lancee?s?|menee?s?|realisee?s?|conduite?s?|poursui\\w+|inici(?:o|ad[oa])|comenzo|realizad[oa]s?|llevad[oa]s?"
              + " a cabo|begonnen|durchgefuhrt)\\b");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+(?=[\\p{Lu}\"“«(])");
  private static final int LONGEST_SENTENCE = 2000;

  private TextDates() {}

  static List<Told> in(String paragraph) {
    var told = new ArrayList<Told>();
    for (String sentence : SENTENCE.split(paragraph)) {
      if (sentence.length() <= LONGEST_SENTENCE && sentence.matches("(?s).*\\d{4}.*")) {
        in(Printed.fold(sentence), told);
      }
    }
    return told;
  }

  private static void in(String sentence, List<Told> told) {
    var rest = new StringBuilder(sentence);
    boolean activity = ACTIVITY.matcher(sentence).find();
    boolean commissioned = COMMISSIONED.matcher(sentence).find();
    for (Matcher published : matches(PUBLISHED, rest)) {
      String date = published.group(1) == null ? published.group(2) : published.group(1);
      add(told, "published", edtf(date), published, rest);
    }
    for (Matcher two : matches(BETWEEN, rest)) {
      add(
          told,
          activity ? "activity" : "covered",
          edtf(two.group(1)) + "/" + edtf(two.group(2)),
          two,
          rest);
    }
    for (Matcher months : matches(MONTHS_OF_A_YEAR, rest)) {
      String year = " " + months.group(3);
      add(
          told,
          activity ? "activity" : "covered",
          edtf(months.group(1) + year) + "/" + edtf(months.group(2) + year),
          months,
          rest);
    }
    for (Matcher until : matches(UNTIL, rest)) {
      add(told, "covered", "../" + last(edtf(until.group(1))), until, rest);
    }
    if (commissioned) {
      matches(ANY, rest).stream()
          .findFirst()
          .ifPresent(date -> add(told, "commissioned", edtf(date.group(1)), date, rest));
      return;
    }
    for (Matcher started : matches(STARTED, rest)) {
      add(told, "activity", edtf(started.group(1)) + "/..", started, rest);
    }
    for (Matcher since : matches(SINCE, rest)) {
      add(told, "activity", edtf(since.group(1)) + "/..", since, rest);
    }
    for (Matcher covers : matches(COVERS, rest)) {
      add(told, "covered", edtf(covers.group(1)), covers, rest);
    }
    if (activity) {
      matches(ANY, rest).stream()
          .findFirst()
          .ifPresent(date -> add(told, "activity", edtf(date.group(1)), date, rest));
    }
  }

  private static List<Matcher> matches(Pattern pattern, StringBuilder text) {
    var found = new ArrayList<Matcher>();
    Matcher matcher = pattern.matcher(text.toString());
    for (int from = 0; matcher.find(from) && found.size() < 5; from = matcher.end()) {
      Matcher one = pattern.matcher(text.toString());
      if (one.find(matcher.start())) {
        found.add(one);
      }
    }
    return found;
  }

  private static void add(
      List<Told> told, String kind, String edtf, Matcher where, StringBuilder rest) {
    boolean readable = !edtf.contains("?") && edtf.chars().filter(c -> c == '/').count() <= 1;
    if (readable) {
      told.add(new Told(kind, edtf, where.group().strip()));
    }
    for (int i = where.start(); i < where.end(); i++) {
      rest.setCharAt(i, '_');
    }
  }

  private static String edtf(String printed) {
    return PrintedDate.parse(printed.replaceAll("\\s?([/–-])\\s?", "$1"))
        .or(() -> PrintedDate.parse(printed.replace('-', '/')))
        .map(PrintedDate::edtf)
        .orElse("?");
  }

  private static String last(String edtf) {
    return edtf.substring(edtf.indexOf('/') + 1);
  }
}
