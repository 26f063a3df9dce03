package org.researchhub.files.sections;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.researchhub.files.Accessibility;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.platform.CleanText;

/** Text of a page of the web. Nothing is fetched and nothing is run. */
final class HtmlText {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "nav",
          "iframe",
          "object",
          "svg",
          "select",
          "textarea",
          "button");

  private final SectionWriter sections;
  private final StringBuilder text = new StringBuilder();
  private int level;

  HtmlText(SectionWriter sections) {
    this.sections = sections;
  }

  void read(Path file, Limits limits) throws Unreadable, IOException {
    read(open(file, limits));
  }

  static Accessibility accessibility(Path file, Limits limits) throws Unreadable, IOException {
    Document page = open(file, limits);
    String title = CleanText.oneLine(page.title());
    Element root = page.selectFirst("html");
    String language = root == null ? "" : root.attr("lang").strip();
    return new Accessibility(
        null, title.isEmpty() ? null : title, language.isEmpty() ? null : language);
  }

  /** A page is held whole while it is read, so it may be smaller than other documents. */
  private static Document open(Path file, Limits limits) throws Unreadable, IOException {
    if (Files.size(file) > limits.unpacked() / 16) {
      throw new Unreadable("refuse.larger", limits.unpacked() / 16_000_000);
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return Jsoup.parse(bytes, null, "");
    }
  }

  void read(Document page) throws Unreadable {
    try {
      page.body().filter(new Walk());
      paragraph();
    } catch (Stopped e) {
      throw e.reason;
    }
  }

  private void paragraph() throws Unreadable {
    if (!text.isEmpty()) {
      if (level > 0) {
        sections.heading(level, text.toString());
      } else {
        sections.paragraph(text.toString());
      }
      text.setLength(0);
    }
  }

  /** Carries a refusal out of a walk that knows no checked exceptions. */
  private static final class Stopped extends RuntimeException {
    private final transient Unreadable reason;

    Stopped(Unreadable reason) {
      super(reason);
      this.reason = reason;
    }
  }

  private final class Walk implements NodeFilter {

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (blocks(element)) {
          flush();
        }
        if (element.normalName().matches("h[1-6]")) {
          level = element.normalName().charAt(1) - '0';
        } else if (element.normalName().matches("br|td|th")) {
          text.append(' ');
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && blocks(element)) {
        flush();
        if (element.normalName().matches("h[1-6]")) {
          level = 0;
        }
      }
      return FilterResult.CONTINUE;
    }

    private static boolean blocks(Element element) {
      return element.isBlock() && !element.normalName().equals("br");
    }

    private void flush() {
      try {
        paragraph();
      } catch (Unreadable e) {
        throw new Stopped(e);
      }
    }
  }
}
