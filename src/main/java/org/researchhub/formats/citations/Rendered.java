package org.researchhub.formats.citations;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What the processor wrote, said again in the few elements that a page may hold; whatever else is
 * in it is text. The title stands apart from its surroundings, whichever way it is written.
 */
final class Rendered {

  private final Pattern title;
  private final @Nullable String lang;
  private final StringBuilder html = new StringBuilder();

  private Rendered(String title, @Nullable String lang) {
    this.title = anySpelling(title);
    this.lang = lang;
  }

  /**
   * @param lang the title's language when it is not the reader's, else null
   */
  static FormattedCitation of(String written, String title, @Nullable String lang) {
    Element body = Jsoup.parseBodyFragment(written).body();
    Element label = body.selectFirst(".csl-left-margin");
    String number = label == null ? "" : label.text().strip();
    if (label != null) {
      label.remove();
    }
    var rendered = new Rendered(title, lang);
    rendered.children(body);
    return new FormattedCitation(number, line(body.wholeText()), line(rendered.html.toString()));
  }

  private static String line(String text) {
    return text.replaceAll("[ \\t\\r\\n]+", " ").strip();
  }

  private void children(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        text(text.getWholeText());
      } else if (child instanceof Element inner) {
        String name = name(inner);
        html.append(name.isEmpty() ? "" : "<" + name + ">");
        children(inner);
        html.append(name.isEmpty() ? "" : "</" + name + ">");
      }
    }
  }

  private static String name(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    if (style.contains("italic")) {
      return "i";
    }
    if (style.contains("bold")) {
      return "b";
    }
    return switch (element.normalName()) {
      case "i", "b", "sup", "sub" -> element.normalName();
      default -> style.contains("super") ? "sup" : style.contains("sub") ? "sub" : "";
    };
  }

  private void text(String text) {
    Matcher found = title.matcher(text);
    int done = 0;
    if (found.find() && !found.group().isEmpty()) {
      html.append(escaped(text.substring(0, found.start())))
          .append(lang == null ? "<bdi>" : "<bdi lang=\"" + escaped(lang) + "\">")
          .append(escaped(found.group()))
          .append("</bdi>");
      done = found.end();
    }
    html.append(escaped(text.substring(done)));
  }

  /** Styles change capitals, quotation marks and spaces. */
  private static Pattern anySpelling(String title) {
    String words =
        Arrays.stream(title.split("[^\\p{L}\\p{N}\\p{M}]+"))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("[^\\p{L}\\p{N}\\p{M}]+"));
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
