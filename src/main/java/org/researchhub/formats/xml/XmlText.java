package org.researchhub.formats.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.CleanText;

/** Writes XML, one element a line; empty values are left out. */
public final class XmlText {

  public static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final StringBuilder xml = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * @param attributes names and values in turn; one without a value is left out
   */
  public XmlText open(String name, @Nullable String... attributes) {
    tag(name, attributes);
    xml.append(">\n");
    open.push(name);
    return this;
  }

  public XmlText close() {
    String name = open.pop();
    indent();
    xml.append("</").append(name).append(">\n");
    return this;
  }

  public XmlText element(String name, @Nullable String text, @Nullable String... attributes) {
    if (text != null && !text.isBlank()) {
      tag(name, attributes);
      xml.append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }
    return this;
  }

  @Override
  public String toString() {
    return xml.toString();
  }

  private void tag(String name, @Nullable String... attributes) {
    indent();
    xml.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      String value = attributes[i + 1];
      if (value != null && !value.isEmpty()) {
        xml.append(' ').append(attributes[i]).append("=\"").append(escaped(value)).append('"');
      }
    }
  }

  private void indent() {
    xml.append("  ".repeat(open.size()));
  }

  private static String escaped(String text) {
    return CleanText.xml(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
