package org.researchhub.files.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.Reason;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.documents.Read;
import org.researchhub.files.documents.Units;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.files.language.LanguageOfText;

/** Reads one document's pages, one after the other. */
final class PageReading {

  private static final int MOST_SEGMENTS = 20_000;

  private final List<PDPage> pages;
  private final Limits limits;
  private final MachineReading machine;
  private final PDDocument document;
  private final List<Entry> contents;
  private final Map<Integer, List<MarkedHeadings.Heading>> marked;
  private final PageGlyphs glyphs = new PageGlyphs();
  private final Paragraphs paragraphs = new Paragraphs();
  private final RightToLeft order = new RightToLeft();
  private List<Entry> onPage = List.of();
  private @Nullable String heading;
  private long characters;
  private int pictures;
  private int readByMachine;
  private int broken;
  private int written;

  PageReading(
      PDDocument document,
      List<PDPage> pages,
      Map<COSDictionary, Integer> numbers,
      Limits limits,
      MachineReading machine) {
    this.document = document;
    this.pages = pages;
    this.limits = limits;
    this.machine = machine;
    List<Entry> bookmarks = Contents.of(document, numbers);
    this.marked =
        bookmarks.isEmpty() || anyFromRight(bookmarks)
            ? MarkedHeadings.of(document, numbers)
            : Map.of();
    this.contents = marked.isEmpty() ? bookmarks : List.of();
  }

  /** Some programs write such bookmarks in the order of paper; what is marked is read off it. */
  private static boolean anyFromRight(List<Entry> bookmarks) {
    return bookmarks.stream()
        .flatMapToInt(entry -> entry.title().chars())
        .anyMatch(c -> Signs.rightToLeft((char) c));
  }

  Read read(Accessibility facts, boolean restricted, Units units) throws Unreadable {
    for (Entry entry : contents) {
      units.entry(entry);
    }
    Map<Integer, String> firstOnPage = new HashMap<>();
    contents.forEach(entry -> firstOnPage.putIfAbsent(entry.unit(), entry.title()));
    Map<Integer, List<Entry>> named = contents.stream().collect(Collectors.groupingBy(Entry::unit));
    for (int number = 1; number <= pages.size(); number++) {
      read(number);
      List<Entry> headings = headings(number);
      for (Entry entry : headings) {
        units.entry(entry);
        firstOnPage.putIfAbsent(number, entry.title());
      }
      headings.addAll(named.getOrDefault(number, List.of()));
      units.unit(unit(number, text(headings), firstOnPage));
    }
    if (written == 0 && broken == pages.size()) {
      throw new Unreadable("refuse.broken");
    }
    Outcome outcome = written > 0 ? Outcome.TEXT : Outcome.SCANNED;
    return new Read(outcome, reason(restricted), PdfReading.MEDIA_TYPE, facts);
  }

  private Unit unit(int number, String printed, Map<Integer, String> firstOnPage)
      throws Unreadable {
    String text = printed;
    boolean byMachine = glyphs.invisible();
    boolean words = hasWords(text);
    written += words ? 1 : 0;
    if (!words && Drawn.picture(pages.get(number - 1)) || glyphs.illegible()) {
      pictures++;
      String seen = machine.read(document, number - 1);
      if (seen != null) {
        text = seen;
        byMachine = true;
        readByMachine++;
      }
    }
    characters += text.length();
    if (characters > limits.characters()) {
      throw new Unreadable("refuse.too-much-text");
    }
    String language = LanguageOfText.of(text);
    String own = firstOnPage.get(number);
    Unit unit = new Unit(number, null, own == null ? heading : own, language, text, byMachine);
    heading = last(number, unit.heading());
    return unit;
  }

  /** Under which heading the next page begins. */
  private @Nullable String last(int number, @Nullable String otherwise) {
    String last = otherwise;
    for (Entry entry : contents) {
      if (entry.unit() == number) {
        last = entry.title();
      }
    }
    for (Entry entry : onPage) {
      last = entry.title();
    }
    return last;
  }

  private List<Entry> headings(int number) {
    var entries = new ArrayList<Entry>();
    for (MarkedHeadings.Heading marking : marked.getOrDefault(number, List.of())) {
      var drawn = new ArrayList<Glyph>();
      marking.sequences().forEach(sequence -> drawn.addAll(glyphs.marked(sequence)));
      boolean rightToLeft = rightToLeft(List.of(drawn));
      String title =
          Contents.title(
              Line.of(ReadingOrder.of(Segment.of(drawn), rightToLeft), rightToLeft, order).stream()
                  .map(Line::text)
                  .collect(Collectors.joining(" ")));
      if (hasWords(title)) {
        entries.add(new Entry(marking.level(), title, number));
      }
    }
    onPage = List.copyOf(entries);
    return entries;
  }

  private void read(int number) {
    var wanted = new ArrayList<Integer>();
    marked.getOrDefault(number, List.of()).forEach(one -> wanted.addAll(one.sequences()));
    try {
      glyphs.read(pages.get(number - 1), wanted);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What was drawn before the mistake is still there to be read.
      broken++;
    }
  }

  /**
   * What was read of the page.
   *
   * @param headings those that the document names on it
   */
  private String text(List<Entry> headings) {
    boolean rightToLeft = rightToLeft(glyphs.directions());
    var headingLines = new HeadingLines(headings);
    var text = new StringBuilder();
    for (List<Glyph> direction : glyphs.directions()) {
      List<Segment> segments = Segment.of(direction);
      if (segments.size() < MOST_SEGMENTS) {
        segments = ReadingOrder.of(segments, rightToLeft);
      }
      List<Line> lines = Line.of(segments, rightToLeft, order);
      String part = paragraphs.of(lines, headingLines.of(lines));
      if (!part.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n").append(part);
      }
    }
    return text.toString();
  }

  private static boolean rightToLeft(List<List<Glyph>> directions) {
    int balance = 0;
    for (List<Glyph> glyphs : directions) {
      for (Glyph glyph : glyphs) {
        char c = glyph.text().charAt(0);
        balance += Signs.rightToLeft(c) ? 1 : Signs.leftToRight(c) ? -1 : 0;
      }
    }
    return balance > 0;
  }

  private static boolean hasWords(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Reason reason(boolean restricted) {
    if (pictures > 0 && written == 0) {
      return Reason.of(readByMachine > 0 ? "scanned.read" : "scanned.unread");
    }
    if (written == 0) {
      return Reason.of("scanned.nothing");
    }
    if (broken > 0) {
      return Reason.of("partly.broken", broken);
    }
    if (pictures > readByMachine) {
      return Reason.of("partly.pictures", pictures - readByMachine);
    }
    if (readByMachine > 0) {
      return Reason.of("partly.read", readByMachine);
    }
    return restricted ? Reason.of("remark.restricted") : null;
  }
}
