package org.researchhub.formats.legacypage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The printed lines of an HTML page, as far apart as a browser would set them. */
final class HtmlLines implements NodeFilter {

  /**
   * @param entries publications that stand in tables with headed columns
   */
  record Found(List<Line> lines, List<Entry> entries) {}

  private static final Set<String> EMPHASIS =
      Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th", "dt");
  private static final Set<String> INLINE =
      Set.of(
          "b", "strong", "i", "em", "u", "font", "span", "a", "small", "big", "label", "cite",
          "abbr");

  private final List<Line> lines = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Deque<String> blocks = new ArrayDeque<>();
  private final HtmlFurniture furniture;
  private final StringBuilder raw = new StringBuilder();
  private final Set<String> links = new LinkedHashSet<>();
  private int number;
  private int letters;
  private int linkedLetters;
  private int emphasisedLetters;
  private int anchors;
  private int linkDepth;
  private int emphasisDepth;
  private int preDepth;
  private int boundaries;
  private int blank;
  private @Nullable Element columns;

  private HtmlLines(Document page) {
    furniture = new HtmlFurniture(page);
    blocks.push("body");
  }

  static Found of(String html, @Nullable String address) {
    Document page =
        Jsoup.parse(
            html.replace(Printed.SEAM, ' '),
            address == null ? "" : address,
            Parser.htmlParser().setTrackPosition(true));
    HtmlLines reader = new HtmlLines(page);
    page.body().filter(reader);
    reader.endLine();
    return new Found(List.copyOf(reader.lines), List.copyOf(reader.entries));
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      return open(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    String name = element.normalName();
    if (furniture.hides(element)) {
      boundary();
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      if (!endLine()) {
        blank++;
      }
    } else if (name.equals("hr")) {
      boundary();
      blank += 2;
    } else if (name.equals("table") && PublicationTable.read(element, entries)) {
      boundary();
      return FilterResult.SKIP_ENTIRELY;
    } else if (name.equals("tr") && columns == null && TableRows.columns(element)) {
      boundary();
      columns = element;
      blocks.push("tr");
    } else if (isCell(element) && columns != null) {
      raw.append('\t');
    } else if (INLINE.contains(name)) {
      raw.append(Printed.SEAM);
    } else if (element.isBlock() || isCell(element)) {
      boundary();
      blocks.push(element.className().isEmpty() ? name : name + "." + element.className().strip());
    }
    depth(element, 1);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = element.normalName();
      if (element == columns) {
        columns = null;
        boundary();
        blocks.pop();
      } else if (INLINE.contains(name)) {
        raw.append(Printed.SEAM);
      } else if (!name.equals("br")
          && !name.equals("hr")
          && (isCell(element) ? columns == null : element.isBlock())) {
        boundary();
        if (blocks.size() > 1) {
          blocks.pop();
        }
      }
      depth(element, -1);
    }
    return FilterResult.CONTINUE;
  }

  private void depth(Element element, int by) {
    String name = element.normalName();
    if (EMPHASIS.contains(name)) {
      emphasisDepth += by;
    }
    if (name.equals("pre")) {
      preDepth += by;
    }
    if (name.equals("a") && element.hasAttr("href")) {
      linkDepth += by;
      String url = element.absUrl("href");
      if (by > 0) {
        anchors++;
        if (url.startsWith("http://") || url.startsWith("https://")) {
          links.add(url);
        }
      }
    }
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    int line = Math.max(1, node.sourceRange().start().lineNumber());
    if (preDepth > 0) {
      String[] parts = text.split("\\r?\\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0 && !endLine()) {
          blank++;
        }
        append(parts[i], line + i);
      }
    } else {
      append(text.replaceAll("[ \\t\\r\\n\\f]+", " "), line);
    }
  }

  private void append(String text, int line) {
    int count = (int) text.chars().filter(Character::isLetterOrDigit).count();
    if (letters == 0 && count > 0) {
      number = line;
    }
    letters += count;
    linkedLetters += linkDepth > 0 ? count : 0;
    emphasisedLetters += emphasisDepth > 0 ? count : 0;
    raw.append(text);
  }

  private static boolean isCell(Element element) {
    return element.normalName().equals("td") || element.normalName().equals("th");
  }

  private void boundary() {
    endLine();
    boundaries++;
  }

  /** False when the line was empty. */
  private boolean endLine() {
    boolean printed = letters > 0;
    if (printed) {
      int gap = lines.isEmpty() ? 0 : blank + (boundaries + 1) / 2;
      boolean menu = anchors >= 3 && linkedLetters * 10 >= letters * 9 && letters < 300;
      String shape = blocks.peek() + (emphasisedLetters * 10 >= letters * 9 ? "+b" : "");
      Line line = Line.of(number, Printed.narrow(raw.toString()), gap);
      lines.add(
          new Line(line.number(), line.raw(), line.text(), gap, shape, menu, List.copyOf(links)));
      boundaries = 0;
      blank = 0;
    }
    raw.setLength(0);
    links.clear();
    letters = 0;
    linkedLetters = 0;
    emphasisedLetters = 0;
    anchors = 0;
    return printed;
  }
}
