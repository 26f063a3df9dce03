package org.researchhub.formats.legacypage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.LanguageGuess;

/** Reads a page of publications, saved as text or as HTML: bytes, lines, entries, descriptions. */
public final class LegacyPageReader implements FormatReader {

  static final int LARGEST = 10 * 1024 * 1024;
  private static final int MOST_LINES = 50_000;
  private static final int MOST = 5_000;

  /** A page is read whole: what stands around an entry says what it is. */
  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    Reading<Description> page = page(content.readNBytes(LARGEST + 1), origin, authorities);
    page.problems().forEach(receiver::problem);
    page.items().forEach(receiver::take);
  }

  private static Reading<Description> page(
      byte[] content, Origin origin, AuthorityLookup authorities) {
    if (content.length > LARGEST) {
      return Reading.refused("The page is larger than 10 MB, so it was not read.");
    }
    KnownWords words = new KnownWords(authorities);
    PageText text = PageText.of(content);
    HtmlLines.Found html =
        text.html()
            ? HtmlLines.of(text.text(), origin.url())
            : new HtmlLines.Found(TextLines.of(text.text()), List.of());
    List<Line> lines = html.lines().subList(0, Math.min(MOST_LINES, html.lines().size()));
    EntryWalk walk = new EntryWalk(Page.of(lines, words));
    List<Entry> entries = new ArrayList<>(walk.entries());
    entries.addAll(html.entries());
    List<Problem> problems = new ArrayList<>(walk.problems());
    if (lines.size() < html.lines().size()) {
      problems.add(
          new Problem(
              lines.getLast().number(),
              "The page has more than %d lines; the rest was not read.".formatted(MOST_LINES)));
    }
    if (entries.size() > MOST) {
      problems.add(
          new Problem(
              entries.get(MOST).line,
              "More than %d publications are more than one page holds; the rest was left out."
                  .formatted(MOST)));
      entries.subList(MOST, entries.size()).clear();
    }
    entries.sort(Comparator.comparingInt(entry -> entry.line));
    if (entries.isEmpty()) {
      problems.add(new Problem(0, "No publication was found on this page."));
    }
    return new Reading<>(describe(entries, origin, words, problems), problems);
  }

  private static List<Reading.Item<Description>> describe(
      List<Entry> entries, Origin origin, KnownWords words, List<Problem> problems) {
    String language = language(entries);
    var items = new ArrayList<Reading.Item<Description>>();
    for (Entry entry : entries) {
      EntryFacts facts = new EntryReader(words).read(entry);
      if (facts.title.isEmpty()) {
        problems.add(new Problem(entry.line, "An entry without a title was left out."));
        continue;
      }
      Description description =
          new EntryDescription(facts, entry.line, words).write(origin, language);
      items.add(
          new Reading.Item<>(entry.line, description, facts.problems.stream().distinct().toList()));
    }
    return items;
  }

  private static String language(List<Entry> entries) {
    String texts =
        entries.stream()
            .limit(50)
            .flatMap(entry -> entry.paragraphs.stream())
            .map(Entry.Part::text)
            .collect(Collectors.joining(" "));
    return LanguageGuess.of(texts).orElse(LanguageGuess.UNKNOWN);
  }
}
