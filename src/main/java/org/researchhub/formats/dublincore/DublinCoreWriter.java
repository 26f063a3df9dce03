package org.researchhub.formats.dublincore;

import java.util.Map;
import java.util.Set;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.xml.XmlText;

/** Qualified Dublin Core: the fifteen elements, and terms where they say more. */
public final class DublinCoreWriter implements CitationWriter {

  @Override
  public String before() {
    return XmlText.DECLARATION
        + "<records xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\">\n";
  }

  @Override
  public String after() {
    return "</records>\n";
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    XmlText xml = new XmlText().open("record");
    cited
        .described()
        .titles()
        .forEach((tag, title) -> {
          String subtitle = cited.described().subtitles().get(tag);
          xml.element(
              "dc:title", subtitle == null ? title : title + ": " + subtitle, "xml:lang", tag);
        });
    cited
        .otherTitles("short", "other", "translated", "original", "uniform", "abbreviated")
        .forEach(title -> xml.element("dcterms:alternative", title));
    cited.persons("author").forEach(name -> xml.element("dc:creator", name));
    cited.agencies("author").forEach(name -> xml.element("dc:creator", name));
    cited.persons().stream()
        .filter(person -> !person.role().equals("author"))
        .forEach(person -> xml.element("dc:contributor", person.name()));
    cited.agencies("publisher").forEach(name -> xml.element("dc:publisher", name));
    cited
        .agencies("funder", "commissioner", "contributor")
        .forEach(name -> xml.element("dc:contributor", name));
    xml.element("dcterms:issued", cited.date());
    cited.dates("covered").forEach(date -> xml.element("dcterms:temporal", date));
    cited.dates("created").forEach(date -> xml.element("dcterms:created", date));
    boolean stated = !cited.described().types().isEmpty();
    xml.element(
        "dc:type",
        stated
            ? citation.typeLabel()
            : cited.kind().labels().isEmpty() ? "" : cited.kind().labels().getFirst());
    citation.languages().forEach(tag -> xml.element("dc:language", tag));
    cited
        .described()
        .abstracts()
        .forEach((tag, text) -> xml.element("dcterms:abstract", text, "xml:lang", tag));
    cited.notes().forEach(note -> xml.element("dcterms:tableOfContents", note));
    cited.keywords().forEach(word -> xml.element("dc:subject", word));
    identifiers(xml, cited);
    xml.element("dcterms:isPartOf", cited.part("title"));
    if (!cited.part("issn").isEmpty()) {
      xml.element("dcterms:isPartOf", "urn:ISSN:" + cited.part("issn"));
    }
    xml.element("dcterms:extent", cited.single("extent"));
    xml.element("dc:rights", cited.described().rights().statement());
    xml.element("dcterms:license", cited.described().rights().licence());
    return xml.close().toString();
  }

  private static void identifiers(XmlText xml, Cited cited) {
    cited.links().forEach(url -> xml.element("dc:identifier", url));
    for (Map.Entry<String, Set<String>> scheme : cited.identifiers().entrySet()) {
      for (String value : scheme.getValue()) {
        if (!value.equals(cited.part(scheme.getKey()))) {
          String prefix = scheme.getKey().equals("handle") ? "hdl" : scheme.getKey();
          xml.element("dc:identifier", prefix + ":" + value);
        }
      }
    }
  }
}
