package org.researchhub.formats.legacypage;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the parts of an entry: lifts out what they state, leaves the rest as printed. */
final class EntryReader {

  private static final Pattern YEAR =
      Pattern.compile("\\b(?:19|20)\\d\\d(?:[/–-](?:(?:19|20)\\d\\d|\\d\\d))?\\b");
  private static final Pattern LAST_SENTENCE =
      Pattern.compile("(?<=[.!?…)\"”’»])\\s+(?=[\\p{Lu}\\p{N}])");
  private static final Pattern ADDRESS = Pattern.compile("<?((?:https?://|www\\.)[^\\s>]+)>?");
  private static final int LONGEST_LAST_SENTENCE = 250;

  private final KnownWords words;
  private final StatementReader reader;
  private final EntryFacts facts = new EntryFacts();
  private final BracketLifter lifter;

  EntryReader(KnownWords words) {
    this.words = words;
    this.reader = new StatementReader(words);
    this.lifter = new BracketLifter(reader, facts);
  }

  EntryFacts read(Entry entry) {
    facts.problems.addAll(entry.problems);
    facts.links.addAll(entry.links);
    facts.labels =
        entry.labels.stream().map(lifter::heading).filter(text -> !text.isEmpty()).toList();
    entry.publishers.forEach(this::publishers);
    facts.title = headings(entry.titles);
    facts.subtitle = headings(entry.subtitles);
    entry.asides.forEach(this::aside);
    entry.paragraphs.forEach(this::paragraph);
    Matcher year = YEAR.matcher(facts.title);
    if (facts.published == null && year.find()) {
      facts.doubt(
          entry.line,
          "The title names %s; it was not taken as the date of publication."
              .formatted(year.group()));
    }
    return facts;
  }

  private String headings(List<Entry.Part> parts) {
    return parts.stream()
        .map(part -> new Entry.Part(part.line(), MoreMark.strip(part.text())))
        .map(lifter::heading)
        .collect(Collectors.joining(" "));
  }

  private void publishers(Entry.Part part) {
    List<Statement> whole = reader.read(part.text());
    if (!whole.isEmpty()) {
      facts.take(whole, part.line());
      return;
    }
    Consumer<String> doubt = message -> facts.doubt(part.line(), message);
    new Publishers(words)
        .split(lifter.heading(part), doubt)
        .forEach(name -> facts.publishers.add(new Entry.Part(part.line(), name)));
  }

  private void aside(Entry.Part part) {
    String text = MoreMark.strip(part.text());
    Matcher address = ADDRESS.matcher(text);
    if (address.matches()) {
      facts.links.add(address.group(1));
      return;
    }
    List<Statement> bracketed = Brackets.asides(text, reader);
    List<Statement> statements = bracketed.isEmpty() ? reader.read(text) : bracketed;
    if (statements.isEmpty() && !MoreMark.is(part.text()) && Printed.hasLetter(text)) {
      facts.doubt(part.line(), "“%s” could not be read as a date or as languages.".formatted(text));
    }
    facts.take(statements, part.line());
  }

  private void paragraph(Entry.Part part) {
    String bare = MoreMark.strip(part.text());
    String text = MoreMark.strip(lifter.paragraph(new Entry.Part(part.line(), bare)));
    text = withoutLastStatement(text, part.line());
    if (Printed.hasLetter(text)) {
      facts.paragraphs.add(new Entry.Part(part.line(), text));
      List<TextDates.Told> told = TextDates.in(text);
      told.forEach(one -> tell(one, part.line()));
      if (facts.publishers.isEmpty()
          && told.stream().anyMatch(one -> one.kind().equals("commissioned"))) {
        facts.doubt(
            part.line(), "The text may say who commissioned it; no agency was taken from it.");
      }
    }
  }

  private void tell(TextDates.Told told, int line) {
    if (!told.kind().equals("published")) {
      facts.told.add(told);
    } else if (facts.published == null) {
      facts.published = told.edtf();
      facts.doubt(
          line, "The date of publication was taken from the text: “%s”.".formatted(told.printed()));
    }
  }

  /** "… in the region. Available in English." */
  private String withoutLastStatement(String text, int line) {
    Matcher matcher = LAST_SENTENCE.matcher(text);
    int start = -1;
    for (int at = Math.max(0, text.length() - LONGEST_LAST_SENTENCE);
        matcher.find(at);
        at = matcher.end()) {
      start = matcher.end();
    }
    if (start < 0) {
      return text;
    }
    List<Statement> statements = reader.read(text.substring(start));
    if (statements.isEmpty() || statements.stream().anyMatch(EntryReader::unsure)) {
      return text;
    }
    facts.take(statements, line);
    return text.substring(0, start).strip();
  }

  private static boolean unsure(Statement statement) {
    return statement instanceof Statement.Published published && !published.sure();
  }
}
