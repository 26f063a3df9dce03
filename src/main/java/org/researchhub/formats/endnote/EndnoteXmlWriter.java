package org.researchhub.formats.endnote;

import java.util.Collection;
import java.util.List;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.xml.XmlText;

/** EndNote's XML. */
public final class EndnoteXmlWriter implements CitationWriter {

  @Override
  public String before() {
    return XmlText.DECLARATION + "<xml><records>\n";
  }

  @Override
  public String after() {
    return "</records></xml>\n";
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    KindOfWork kind = cited.kind();
    XmlText xml = new XmlText().open("record");
    xml.element(
        "ref-type", String.valueOf(EndnoteTypes.number(kind)), "name", EndnoteTypes.name(kind));
    xml.open("contributors");
    List<String> authors = new java.util.ArrayList<>(cited.persons("author"));
    authors.addAll(cited.authoringBodies());
    group(xml, "authors", "author", authors);
    group(xml, "secondary-authors", "author", cited.persons("editor"));
    group(xml, "tertiary-authors", "author", cited.persons("series-editor"));
    group(xml, "subsidiary-authors", "author", cited.persons("translator"));
    xml.close();
    titles(xml, citation, cited);
    xml.element(
        "pages", cited.part("pages").isEmpty() ? cited.single("extent") : cited.part("pages"));
    xml.element("volume", cited.part("volume"));
    xml.element(
        "number",
        kind == KindOfWork.REPORT ? cited.identifier("symbol", "report") : cited.part("issue"));
    xml.element("edition", cited.single("editionStatement"));
    group(xml, "keywords", "keyword", cited.keywords());
    if (!cited.date().isEmpty() && citation.date() != null) {
      xml.open("dates").element("year", citation.date().year());
      xml.open("pub-dates").element("date", citation.date().iso()).close().close();
    }
    xml.element("pub-location", String.join("; ", cited.publishedIn()));
    xml.element("publisher", String.join("; ", cited.agencies("publisher")));
    xml.element(
        "isbn",
        String.join(
            "; ", cited.identifiers(cited.identifiers("isbn").isEmpty() ? "issn" : "isbn")));
    xml.element("electronic-resource-num", cited.identifier("doi"));
    xml.element("abstract", citation.summary());
    cited.notes().forEach(note -> xml.element("notes", note));
    xml.open("urls");
    group(xml, "related-urls", "url", cited.links());
    group(xml, "pdf-urls", "url", cited.fullTexts());
    xml.close();
    xml.element("work-type", citation.typeLabel());
    xml.element("language", String.join("; ", citation.languages()));
    return xml.close().toString();
  }

  private static void titles(XmlText xml, Citation citation, Cited cited) {
    xml.open("titles").element("title", citation.title());
    xml.element("secondary-title", cited.part("title"));
    cited.series().stream()
        .limit(1)
        .forEach(series -> xml.element("tertiary-title", series.title()));
    cited.otherTitles("short").forEach(title -> xml.element("short-title", title));
    xml.close();
  }

  private static void group(XmlText xml, String group, String each, Collection<String> values) {
    if (!values.isEmpty()) {
      xml.open(group);
      values.forEach(value -> xml.element(each, value));
      xml.close();
    }
  }
}
