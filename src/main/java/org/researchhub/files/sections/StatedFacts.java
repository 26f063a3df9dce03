package org.researchhub.files.sections;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.platform.CleanText;

/** Title, language and creators as Dublin Core elements in a document's own description. */
public final class StatedFacts {

  private static final int LONGEST = 1000;
  private static final int MOST = 100;

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

  /**
   * The texts of an element: one for each of its items where it lists them, else its own.
   *
   * @throws XMLStreamException when it is no XML
   */
  public static List<String> texts(InputStream description, String element)
      throws XMLStreamException {
    XMLStreamReader xml = Xml.open(description);
    var texts = new ArrayList<String>();
    while (xml.hasNext() && texts.size() < MOST) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
        texts(xml, texts);
      }
    }
    return texts;
  }

  private static void texts(XMLStreamReader xml, List<String> texts) throws XMLStreamException {
    var own = new StringBuilder();
    boolean listed = false;
    for (int depth = 1; depth > 0 && xml.hasNext() && texts.size() < MOST; ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.getLocalName().equals("li")) {
            listed = true;
            String item = text(xml);
            if (item != null) {
              texts.add(item);
            }
          } else {
            depth++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> {
          if (own.length() < LONGEST) {
            own.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    String clean = CleanText.oneLine(own.toString());
    if (!listed && !clean.isEmpty()) {
      texts.add(clean);
    }
  }

  private static @Nullable String text(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    for (int depth = 1; depth > 0 && xml.hasNext(); ) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS -> {
          if (text.length() < LONGEST) {
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
