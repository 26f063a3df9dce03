package org.researchhub.files.sections;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.files.documents.ZipContainer;

/** Text of a word processor's document (Office Open XML, ISO/IEC 29500), deleted text left out. */
final class DocxText {

  private static final int DEEPEST = 2_000;

  private final ZipContainer zip;
  private final SectionWriter sections;
  private final Map<String, Integer> levels = new HashMap<>();

  DocxText(ZipContainer zip, SectionWriter sections) {
    this.zip = zip;
    this.sections = sections;
  }

  void read() throws Unreadable, IOException, XMLStreamException {
    styles();
    try (InputStream document = zip.open("word/document.xml")) {
      if (document == null) {
        throw new Unreadable("refuse.broken");
      }
      body(Xml.open(document));
    }
    for (String notes : new String[] {"word/footnotes.xml", "word/endnotes.xml"}) {
      try (InputStream part = zip.open(notes)) {
        if (part != null) {
          body(Xml.open(part));
        }
      }
    }
  }

  /** The levels of the styles that are headings, whatever language their names are in. */
  private void styles() throws IOException, XMLStreamException {
    try (InputStream part = zip.open("word/styles.xml")) {
      if (part == null) {
        return;
      }
      XMLStreamReader xml = Xml.open(part);
      String style = "";
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String value = value(xml);
          switch (xml.getLocalName()) {
            case "style" -> style = String.valueOf(Xml.attribute(xml, "styleId"));
            case "name" -> {
              String name = value.toLowerCase(Locale.ROOT);
              if (name.matches("heading [1-9]")) {
                levels.put(style, name.charAt(8) - '0');
              } else if (name.equals("title")) {
                levels.put(style, 1);
              }
            }
            case "outlineLvl" -> {
              if (value.matches("[0-8]")) {
                levels.put(style, value.charAt(0) - '0' + 1);
              }
            }
            default -> {}
          }
        }
      }
    }
  }

  private void body(XMLStreamReader xml) throws Unreadable, XMLStreamException {
    var text = new StringBuilder();
    int level = 0;
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Unreadable("refuse.broken");
          }
          switch (xml.getLocalName()) {
            case "p" -> {
              paragraph(text, level);
              level = 0;
            }
            case "pStyle" -> level = levels.getOrDefault(value(xml), level);
            case "outlineLvl" ->
                level = value(xml).matches("[0-8]") ? value(xml).charAt(0) - '0' + 1 : level;
            case "t" -> {
              text.append(xml.getElementText());
              depth--;
            }
            case "tab", "br", "cr" -> text.append(' ');
            case "noBreakHyphen" -> text.append('\u2011');
            case "del", "moveFrom", "instrText", "Fallback", "rPr" -> {
              Xml.skip(xml);
              depth--;
            }
            default -> {}
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (xml.getLocalName().equals("p")) {
            paragraph(text, level);
            level = 0;
          }
        }
        default -> {}
      }
    }
  }

  private void paragraph(StringBuilder text, int level) throws Unreadable {
    if (!text.isEmpty()) {
      if (level > 0) {
        sections.heading(level, text.toString());
      } else {
        sections.paragraph(text.toString());
      }
      text.setLength(0);
    }
  }

  private static String value(XMLStreamReader xml) {
    String value = Xml.attribute(xml, "val");
    return value == null ? "" : value;
  }
}
