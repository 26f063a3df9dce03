package org.researchhub.files.sections;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.files.documents.ZipContainer;

/** Text of an electronic book (EPUB 2 and 3) in the order of its spine. */
final class EpubText {

  private static final int MOST_CHAPTERS = 5_000;

  private final ZipContainer zip;
  private final SectionWriter sections;

  EpubText(ZipContainer zip, SectionWriter sections) {
    this.zip = zip;
    this.sections = sections;
  }

  void read() throws Unreadable, IOException, XMLStreamException {
    if (zip.open("META-INF/encryption.xml") != null && zip.open("META-INF/rights.xml") != null) {
      throw new Unreadable("refuse.locked");
    }
    String packageFile = packageFile(zip);
    InputStream description = packageFile == null ? null : zip.open(packageFile);
    if (packageFile == null || description == null) {
      throw new Unreadable("refuse.broken");
    }
    List<String> chapters;
    try (description) {
      chapters = chapters(Xml.open(description));
    }
    for (String chapter : chapters) {
      String part = resolve(packageFile, chapter);
      try (InputStream bytes = part == null ? null : zip.open(part)) {
        if (bytes != null) {
          new HtmlText(sections).read(Jsoup.parse(bytes, null, ""));
        }
      }
    }
  }

  /** The name of the part that describes the book; null when none is named. */
  static @Nullable String packageFile(ZipContainer zip) throws IOException, XMLStreamException {
    try (InputStream container = zip.open("META-INF/container.xml")) {
      if (container == null) {
        return null;
      }
      XMLStreamReader xml = Xml.open(container);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("rootfile")) {
          return Xml.attribute(xml, "full-path");
        }
      }
      return null;
    }
  }

  private static List<String> chapters(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> items = new HashMap<>();
    var chapters = new ArrayList<String>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("item")) {
          String id = Xml.attribute(xml, "id");
          String place = Xml.attribute(xml, "href");
          if (id != null && place != null) {
            items.put(id, place);
          }
        } else if (xml.getLocalName().equals("itemref") && chapters.size() < MOST_CHAPTERS) {
          String place = items.get(String.valueOf(Xml.attribute(xml, "idref")));
          if (place != null) {
            chapters.add(place);
          }
        }
      }
    }
    return chapters;
  }

  /** A part named beside another; null for what is no part of the book. */
  private static @Nullable String resolve(String beside, String place) {
    try {
      URI found = new URI("book", "", "/" + beside, null).resolve(new URI(place).normalize());
      String path = found.getRawPath();
      return "book".equals(found.getScheme()) && path != null && path.length() > 1
          ? URLDecoder.decode(path.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8)
          : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
