package org.researchhub.formats.zotero;

import java.util.List;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.xml.XmlText;

/** Zotero's RDF. */
public final class ZoteroRdfWriter implements CitationWriter {

  @Override
  public String before() {
    return XmlText.DECLARATION
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
        + " xmlns:z=\"http://www.zotero.org/namespaces/export#\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:bib=\"http://purl.org/net/biblio#\""
        + " xmlns:foaf=\"http://xmlns.com/foaf/0.1/\""
        + " xmlns:vcard=\"http://nwalsh.com/rdf/vCard#\""
        + " xmlns:prism=\"http://prismstandard.org/namespaces/1.2/basic/\">\n";
  }

  @Override
  public String after() {
    return "</rdf:RDF>\n";
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    XmlText xml = new XmlText().open("rdf:Description", "rdf:about", citation.url());
    xml.element("z:itemType", ZoteroTypes.name(cited.kind()));
    publisher(xml, cited);
    people(xml, "bib:authors", cited.persons("author"), cited.authoringBodies());
    people(xml, "bib:editors", cited.persons("editor"), List.of());
    people(xml, "z:translators", cited.persons("translator"), List.of());
    whole(xml, cited);
    xml.element("dc:title", citation.title());
    cited.otherTitles("short").forEach(title -> xml.element("z:shortTitle", title));
    xml.element("dcterms:abstract", citation.summary());
    xml.element("dc:date", cited.date());
    xml.element("z:language", String.join("; ", citation.languages()));
    cited.keywords().forEach(word -> xml.element("dc:subject", word));
    cited
        .identifiers()
        .forEach((scheme, values) ->
            values.forEach(value -> {
              if (!value.equals(cited.part(scheme))) {
                xml.element(
                    "dc:identifier", scheme.toUpperCase(java.util.Locale.ROOT) + " " + value);
              }
            }));
    xml.element("bib:pages", cited.part("pages"));
    xml.element("z:numPages", cited.single("extent"));
    xml.element("prism:edition", cited.single("editionStatement"));
    xml.element("z:type", citation.typeLabel());
    xml.element("dc:rights", cited.rights());
    cited.notes().forEach(note -> xml.element("dc:description", note));
    return xml.close().toString();
  }

  private static void publisher(XmlText xml, Cited cited) {
    String names = String.join("; ", cited.agencies("publisher"));
    if (names.isEmpty() && cited.publishedIn().isEmpty()) {
      return;
    }
    xml.open("dc:publisher").open("foaf:Organization");
    for (String place : cited.publishedIn()) {
      xml.open("vcard:adr").open("vcard:Address").element("vcard:locality", place).close().close();
    }
    xml.element("foaf:name", names).close().close();
  }

  private static void people(
      XmlText xml, String property, List<String> persons, List<String> bodies) {
    if (persons.isEmpty() && bodies.isEmpty()) {
      return;
    }
    xml.open(property).open("rdf:Seq");
    for (String name : persons) {
      int comma = name.indexOf(',');
      xml.open("rdf:li").open("foaf:Person");
      xml.element("foaf:surname", comma < 0 ? name : name.substring(0, comma).strip());
      xml.element("foaf:givenName", comma < 0 ? "" : name.substring(comma + 1).strip());
      xml.close().close();
    }
    for (String name : bodies) {
      xml.open("rdf:li").open("foaf:Organization").element("foaf:name", name).close().close();
    }
    xml.close().close();
  }

  private static void whole(XmlText xml, Cited cited) {
    if (!cited.part("title").isEmpty()) {
      boolean book = !cited.part("isbn").isEmpty();
      xml.open("dcterms:isPartOf").open(book ? "bib:Book" : "bib:Journal");
      xml.element("dc:title", cited.part("title"));
      xml.element("prism:volume", cited.part("volume"));
      xml.element("prism:number", cited.part("issue"));
      xml.element(
          "dc:identifier", cited.part("issn").isEmpty() ? "" : "ISSN " + cited.part("issn"));
      xml.element("dc:identifier", book ? "ISBN " + cited.part("isbn") : "");
      xml.close().close();
    }
    for (Citation.Series series : cited.series()) {
      xml.open("dcterms:isPartOf").open("bib:Series").element("dc:title", series.title());
      xml.element("dc:identifier", series.number()).close().close();
    }
  }
}
