package org.researchhub.formats.mods;

import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.marc.MarcRoles;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.xml.XmlText;
import tools.jackson.databind.JsonNode;

/** MODS 3.7, with every language of titles and abstracts. */
public final class ModsWriter implements CitationWriter {

  @Override
  public String before() {
    return XmlText.DECLARATION + "<modsCollection xmlns=\"http://www.loc.gov/mods/v3\">\n";
  }

  @Override
  public String after() {
    return "</modsCollection>\n";
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    XmlText xml = new XmlText().open("mods", "version", "3.7");
    titles(xml, cited);
    names(xml, cited);
    genre(xml, citation, cited);
    origin(xml, cited);
    for (String tag : citation.languages()) {
      xml.open("language")
          .element("languageTerm", tag, "type", "code", "authority", "rfc5646")
          .close();
    }
    if (!cited.single("extent").isEmpty()) {
      xml.open("physicalDescription").element("extent", cited.single("extent")).close();
    }
    cited
        .described()
        .abstracts()
        .forEach((tag, text) -> xml.element("abstract", text, "xml:lang", tag));
    cited.notes().forEach(note -> xml.element("note", note));
    for (String word : cited.keywords()) {
      xml.open("subject").element("topic", word).close();
    }
    cited.dates("covered").forEach(date -> xml.open("subject").element("temporal", date).close());
    whole(xml, cited);
    identifiers(xml, cited);
    xml.open("location");
    cited.links().forEach(url -> xml.element("url", url));
    cited.fullTexts().forEach(url -> xml.element("url", url, "access", "raw object"));
    xml.close();
    xml.element("accessCondition", cited.described().rights().statement());
    xml.element("accessCondition", cited.described().rights().licence());
    return xml.close().toString();
  }

  private static void titles(XmlText xml, Cited cited) {
    cited
        .described()
        .titles()
        .forEach((tag, title) -> {
          xml.open("titleInfo", "xml:lang", tag).element("title", title);
          xml.element("subTitle", cited.described().subtitles().get(tag)).close();
        });
    for (JsonNode other : cited.described().toJson().path("alternativeTitles")) {
      xml.open(
          "titleInfo",
          "type",
          "alternative",
          "displayLabel",
          other.path("kind").asString(""),
          "xml:lang",
          other.path("lang").asString(""));
      xml.element("title", other.path("value").asString("")).close();
    }
  }

  private static void names(XmlText xml, Cited cited) {
    for (var person : cited.persons()) {
      int comma = person.name().indexOf(',');
      xml.open("name", "type", "personal");
      if (comma > 0) {
        xml.element("namePart", person.name().substring(0, comma).strip(), "type", "family");
        xml.element("namePart", person.name().substring(comma + 1).strip(), "type", "given");
      } else {
        xml.element("namePart", person.name());
      }
      xml.element("nameIdentifier", person.orcid(), "type", "orcid");
      role(xml, person.role());
      xml.close();
    }
    for (var agency : cited.agencies()) {
      if (!agency.role().equals("publisher")) {
        xml.open("name", "type", "corporate").element("namePart", agency.printed());
        role(xml, agency.role());
        xml.close();
      }
    }
  }

  private static void role(XmlText xml, String role) {
    String code = MarcRoles.code(role);
    xml.open("role");
    if (MarcRoles.role(code).equals(role)) {
      xml.element("roleTerm", code, "type", "code", "authority", "marcrelator");
    }
    xml.element("roleTerm", role, "type", "text").close();
  }

  private static void genre(XmlText xml, Citation citation, Cited cited) {
    boolean stated = !cited.described().types().isEmpty();
    KindOfWork kind = cited.kind();
    xml.element(
        "genre",
        stated ? citation.typeLabel() : kind.labels().isEmpty() ? null : kind.labels().getFirst());
  }

  private static void origin(XmlText xml, Cited cited) {
    xml.open("originInfo");
    for (String place : cited.publishedIn()) {
      xml.open("place").element("placeTerm", place, "type", "text").close();
    }
    cited.agencies("publisher").forEach(name -> xml.element("publisher", name));
    xml.element("dateIssued", cited.date(), "encoding", "edtf");
    cited.dates("created").forEach(date -> xml.element("dateCreated", date, "encoding", "edtf"));
    xml.element("edition", cited.single("editionStatement")).close();
  }

  private static void whole(XmlText xml, Cited cited) {
    boolean any =
        java.util.stream.Stream.of("title", "volume", "issue", "pages")
            .anyMatch(field -> !cited.part(field).isEmpty());
    if (any) {
      xml.open("relatedItem", "type", "host");
      if (!cited.part("title").isEmpty()) {
        xml.open("titleInfo").element("title", cited.part("title")).close();
      }
      xml.element("identifier", cited.part("issn"), "type", "issn");
      xml.element("identifier", cited.part("isbn"), "type", "isbn");
      xml.open("part");
      detail(xml, "volume", cited.part("volume"));
      detail(xml, "issue", cited.part("issue"));
      if (!cited.part("pages").isEmpty()) {
        xml.open("extent", "unit", "pages").element("list", cited.part("pages")).close();
      }
      xml.close().close();
    }
    for (Citation.Series series : cited.series()) {
      xml.open("relatedItem", "type", "series").open("titleInfo").element("title", series.title());
      xml.element("partNumber", series.number()).close().close();
    }
  }

  private static void detail(XmlText xml, String type, @Nullable String number) {
    if (number != null && !number.isEmpty()) {
      xml.open("detail", "type", type).element("number", number).close();
    }
  }

  private static void identifiers(XmlText xml, Cited cited) {
    cited
        .identifiers()
        .forEach((scheme, values) -> {
          for (String value : values) {
            if (!value.equals(cited.part(scheme))) {
              xml.element("identifier", value, "type", scheme.equals("handle") ? "hdl" : scheme);
            }
          }
        });
  }
}
