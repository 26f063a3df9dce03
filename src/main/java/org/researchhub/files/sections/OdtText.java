package org.researchhub.files.sections;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.files.documents.ZipContainer;

/** Text of an OpenDocument text (ISO/IEC 26300), without comments and deleted text. */
final class OdtText {

  private static final int DEEPEST = 2_000;

  private final ZipContainer zip;
  private final SectionWriter sections;

  OdtText(ZipContainer zip, SectionWriter sections) {
    this.zip = zip;
    this.sections = sections;
  }

  void read() throws Unreadable, IOException, XMLStreamException {
    try (InputStream manifest = zip.open("META-INF/manifest.xml")) {
      if (manifest != null && encrypted(Xml.open(manifest))) {
        throw new Unreadable("refuse.password");
      }
    }
    try (InputStream content = zip.open("content.xml")) {
      if (content == null) {
        throw new Unreadable("refuse.broken");
      }
      body(Xml.open(content));
    }
  }

  private static boolean encrypted(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("encryption-data")) {
        return true;
      }
    }
    return false;
  }

  private void body(XMLStreamReader xml) throws Unreadable, XMLStreamException {
    var text = new StringBuilder();
    int level = 0;
    int depth = 0;
    boolean within = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new Unreadable("refuse.broken");
          }
          switch (xml.getLocalName()) {
            case "h", "p" -> {
              paragraph(text, level);
              level = xml.getLocalName().equals("h") ? level(xml) : 0;
              within = true;
            }
            case "s", "tab", "line-break" -> text.append(' ');
            case "tracked-changes", "annotation", "automatic-styles", "forms" -> {
              Xml.skip(xml);
              depth--;
            }
            default -> {}
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (xml.getLocalName().equals("h") || xml.getLocalName().equals("p")) {
            paragraph(text, level);
            level = 0;
            within = false;
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (within) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  private static int level(XMLStreamReader xml) {
    @Nullable String level = Xml.attribute(xml, "outline-level");
    return level != null && level.matches("[1-9]") ? level.charAt(0) - '0' : 1;
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
}
