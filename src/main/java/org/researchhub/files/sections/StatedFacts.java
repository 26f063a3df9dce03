package org.researchhub.files.sections;

import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.platform.CleanText;

/** Title and language as Dublin Core elements in a document's own description. */
final class StatedFacts {

  private StatedFacts() {}

  static Accessibility of(InputStream description) throws XMLStreamException {
    XMLStreamReader xml = Xml.open(description);
    String title = null;
    String language = null;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("title") && title == null) {
          title = text(xml);
        } else if (name.equals("language") && language == null) {
          language = text(xml);
        }
      }
    }
    return new Accessibility(null, title, language);
  }

  private static @Nullable String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> {
          if (text.length() < 1000) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    String clean = CleanText.oneLine(text.toString());
    return clean.isEmpty() ? null : clean;
  }
}
