package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.researchhub.formats.record.PrintedDate;

/** Takes bracketed statements out of texts, and leaves in place what may be something else's. */
final class BracketLifter {

  private static final Pattern EVENT =
      Pattern.compile(
          "\\b(?:conference|congress|convention|protocol|adopted|held|workshop|seminar|meeting"
              + "|summit|declaration|resolution|law|act|treaty|signed|ratified|session|forum|census"
              + "|constitution|code|directive|decision|agreement|congres|adoptee?s?|protocole|loi"
              + "|atelier|reunion|traite|conferencia|congreso|protocolo|ley|convenio|taller)\\b");
  private static final Pattern THIS_WORK =
      Pattern.compile("\\b(?:this|these|present|cette|ce|ces|este|esta|estas|estos)\\s+\\w+\\s*$");

  private final StatementReader reader;
  private final EntryFacts facts;

  BracketLifter(StatementReader reader, EntryFacts facts) {
    this.reader = reader;
    this.facts = facts;
  }

  /** Of a title, a label, publishers: what stands at their end. */
  String heading(Entry.Part part) {
    return lift(part, true);
  }

  /** Of a paragraph: what stands between its sentences or at its end. */
  String paragraph(Entry.Part part) {
    return lift(part, false);
  }

  private String lift(Entry.Part part, boolean heading) {
    List<Brackets.Found> lifted = new ArrayList<>();
    for (Brackets.Found bracket : Brackets.in(part.text(), reader)) {
      boolean within = bracket.place() == Brackets.Place.WITHIN;
      boolean apart = heading || bracket.place() == Brackets.Place.APART;
      if (!(heading && within)
          && (apart ? apart(bracket, part.line()) : attached(bracket, part.line()))) {
        lifted.add(bracket);
      }
    }
    var rest = new StringBuilder(part.text());
    lifted.reversed().forEach(bracket -> remove(bracket, rest));
    return Printed.clean(rest.toString());
  }

  private static void remove(Brackets.Found bracket, StringBuilder text) {
    boolean stop = bracket.end() < text.length() && ".,;".indexOf(text.charAt(bracket.end())) >= 0;
    int start = bracket.start();
    while (stop && start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    text.replace(start, bracket.end(), stop ? "" : " ");
  }

  private boolean apart(Brackets.Found bracket, int line) {
    for (Statement statement : bracket.statements()) {
      if (statement instanceof Statement.Published published && isPeriod(published.date())) {
        facts.doubt(
            line,
            "“%s” names a period; it was not taken as the date of publication."
                .formatted(published.printed()));
        return false;
      }
    }
    facts.take(bracket.statements(), line);
    return true;
  }

  private static boolean isPeriod(PrintedDate date) {
    return date.years() || (date.day() && date.edtf().contains("/"));
  }

  /** A bracket inside a sentence: languages are clear, dates may be anything's. */
  private boolean attached(Brackets.Found bracket, int line) {
    boolean last = bracket.place() == Brackets.Place.LAST;
    boolean dated = false;
    for (Statement statement : bracket.statements()) {
      if (statement instanceof Statement.Published published) {
        dated = true;
        boolean ours = isOurs(published.date(), Printed.fold(bracket.before()), last);
        facts.doubt(
            line,
            "“%s” stands inside a sentence; it was %s as the date of publication."
                .formatted(published.printed(), ours ? "taken" : "not taken"));
        if (!ours) {
          return false;
        }
      } else if (!dated && !last && !(statement instanceof Statement.Languages)) {
        return false;
      }
    }
    facts.take(bracket.statements(), line);
    return last;
  }

  private static boolean isOurs(PrintedDate date, String before, boolean last) {
    boolean month = date.edtf().length() > 4 && !date.years();
    return THIS_WORK.matcher(before).find() || (last && month && !EVENT.matcher(before).find());
  }
}
