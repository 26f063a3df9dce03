package org.researchhub.formats.legacypage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
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

  private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");

  /** Columns typed by hand: a browser narrows them, and whoever typed them meant them. */
  private static final Pattern COLUMNS =
      Pattern.compile("(?<=[^ \\t\\r\\n\\f])(?: {3,}|\\t+)(?=[^ \\t\\r\\n\\f])");

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
  private final LineBuffer buffer = new LineBuffer();
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
      if (linkDepth > 0) {
        buffer.mark(' ');
      } else if (!endLine()) {
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
      buffer.mark('\t');
    } else if (INLINE.contains(name)) {
      buffer.mark(Printed.SEAM);
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
        buffer.mark(Printed.SEAM);
        if (name.equals("span")
            && node.nextSibling() instanceof Element next
            && next.normalName().equals("span")) {
          buffer.mark(' ');
        }
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
      if (by > 0) {
        buffer.anchor(element.absUrl("href"));
      }
    }
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    int line = startLine(node);
    String[] parts = preDepth > 0 ? text.split("\\r?\\n", -1) : new String[] {narrowed(text)};
    for (int i = 0; i < parts.length; i++) {
      if (i > 0 && !endLine()) {
        blank++;
      }
      int leading = preDepth > 0 ? i : leadingLines(text);
      buffer.append(parts[i], line + leading, linkDepth > 0, emphasisDepth > 0);
    }
  }

  private static String narrowed(String text) {
    String columns = COLUMNS.matcher(text).replaceAll("\u2003\u2003\u2003");
    return SPACES.matcher(columns).replaceAll(" ");
  }

  /** Where the text begins: the parser tells it for elements, and loses it at entities in texts. */
  private static int startLine(TextNode node) {
    Node before = node.previousSibling();
    if (before instanceof Element element) {
      return Math.max(end(element.endSourceRange()), end(element.sourceRange()));
    }
    Node parent = node.parent();
    return before == null && parent instanceof Element element
        ? end(element.sourceRange())
        : Math.max(1, node.sourceRange().start().lineNumber());
  }

  private static int end(Range range) {
    return range.isTracked() ? Math.max(1, range.end().lineNumber()) : 1;
  }

  private static int leadingLines(String text) {
    int lines = 0;
    for (int i = 0; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
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
    boolean printed = !buffer.isEmpty();
    if (printed) {
      int gap = lines.isEmpty() ? 0 : blank + (boundaries + 1) / 2;
      lines.add(buffer.line(gap, String.valueOf(blocks.peek())));
      boundaries = 0;
      blank = 0;
    }
    buffer.clear();
    return printed;
  }
}
