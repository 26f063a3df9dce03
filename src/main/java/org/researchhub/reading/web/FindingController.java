package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.researchhub.platform.CleanText;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Sites;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How crawlers may find the pages (robots.txt), and browsers the search (OpenSearch). */
@Controller
class FindingController {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
  private static final MediaType OPENSEARCH =
      MediaType.parseMediaType("application/opensearchdescription+xml;charset=UTF-8");
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
  private static final int LONGEST_SHORT_NAME = 16;
  private static final int LONGEST_NAME = 48;

  private final Answers answers;
  private final Sites sites;

  FindingController(Answers answers, Sites sites) {
    this.answers = answers;
    this.sites = sites;
  }

  /** Searches and what narrows them are endless and cost work; every page they lead to is open. */
  @GetMapping("/robots.txt")
  ResponseEntity<byte[]> robots(HttpServletRequest request) {
    var text = new StringBuilder("User-agent: *\n");
    for (String closed :
        List.of("/curate", "/admin", "/exit", "/api/v1/search", "/*/search", "/*/suggest")) {
      text.append("Disallow: ").append(closed).append('\n');
    }
    for (String language : sites.languages()) {
      text.append("Disallow: /").append(language).append("/search\n");
    }
    text.append("\nSitemap: ").append(sites.main().baseUrl()).append("/sitemap.xml\n");
    return answers.answer(request, tag(text.toString()), TEXT, text::toString);
  }

  @GetMapping("/opensearch.xml")
  ResponseEntity<byte[]> openSearch(HttpServletRequest request) {
    String text = description(answers.site(null, request));
    return Answers.with(
        answers.answer(request, tag(text), OPENSEARCH, () -> text),
        "Vary",
        List.of("Accept-Language"));
  }

  private static String description(Site site) {
    var text = new StringWriter();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("OpenSearchDescription");
      xml.writeDefaultNamespace("http://a9.com/-/spec/opensearch/1.1/");
      element(xml, "ShortName", shortened(site.title(), LONGEST_SHORT_NAME));
      element(xml, "Description", shortened(site.title() + ". " + site.purpose(), 1024));
      element(xml, "LongName", shortened(site.title(), LONGEST_NAME));
      url(xml, site, "text/html", "/search", "");
      url(xml, site, "application/x-suggestions+json", "/suggest", "&form=opensearch");
      url(xml, site, "application/atom+xml", "/search.atom", "");
      url(xml, site, "application/json", "/search.json", "");
      element(xml, "Language", site.words().language());
      element(xml, "InputEncoding", "UTF-8");
      element(xml, "OutputEncoding", "UTF-8");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void url(XMLStreamWriter xml, Site site, String type, String path, String more)
      throws XMLStreamException {
    xml.writeEmptyElement("Url");
    xml.writeAttribute("type", type);
    xml.writeAttribute("template", site.absolute(site.at(path)) + "?q={searchTerms}" + more);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String shortened(String text, int longest) {
    String line = CleanText.oneLine(CleanText.xml(text));
    return line.length() <= longest ? line : line.substring(0, longest - 1).strip() + "…";
  }

  private static String tag(String text) {
    return Integer.toHexString(text.hashCode());
  }
}
