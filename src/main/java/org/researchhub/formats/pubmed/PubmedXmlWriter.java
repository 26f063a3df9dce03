package org.researchhub.formats.pubmed;

import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import org.researchhub.formats.nbib.PublicationTypes;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.record.LanguageTags;
import org.researchhub.formats.xml.XmlText;

/** Articles in the XML of PubMed. What stands alone is written as an article without a journal. */
public final class PubmedXmlWriter implements CitationWriter {

  @Override
  public String before() {
    return XmlText.DECLARATION + "<PubmedArticleSet>\n";
  }

  @Override
  public String after() {
    return "</PubmedArticleSet>\n";
  }

  @Override
  public String record(Citation citation) {
    Cited cited = new Cited(citation);
    XmlText xml = new XmlText().open("PubmedArticle").open("MedlineCitation");
    xml.element("PMID", cited.identifier("pmid"), "Version", "1");
    xml.open("Article").open("Journal");
    xml.element("ISSN", cited.identifier("issn"), "IssnType", "Print");
    xml.open("JournalIssue")
        .element("Volume", cited.part("volume"))
        .element("Issue", cited.part("issue"));
    date(xml, citation.date());
    xml.close().element("Title", cited.part("title")).close();
    xml.element("ArticleTitle", citation.title());
    if (!cited.part("pages").isEmpty()) {
      xml.open("Pagination").element("MedlinePgn", cited.part("pages")).close();
    }
    cited.identifiers("doi").forEach(doi -> xml.element("ELocationID", doi, "EIdType", "doi"));
    if (citation.summary() != null) {
      xml.open("Abstract").element("AbstractText", citation.summary());
      xml.element("CopyrightInformation", cited.rights()).close();
    }
    people(xml, cited);
    citation.languages().forEach(tag -> xml.element("Language", LanguageTags.three(tag)));
    xml.open("PublicationTypeList").element("PublicationType", PublicationTypes.name(cited.kind()));
    xml.element("PublicationType", citation.typeLabel()).close().close();
    if (!cited.keywords().isEmpty()) {
      xml.open("KeywordList", "Owner", "NOTNLM");
      cited.keywords().forEach(word -> xml.element("Keyword", word));
      xml.close();
    }
    return xml.close().close().toString();
  }

  private static void people(XmlText xml, Cited cited) {
    xml.open("AuthorList", "Type", "authors");
    cited.persons("author").forEach(name -> person(xml, name));
    cited
        .authoringBodies()
        .forEach(name -> xml.open("Author").element("CollectiveName", name).close());
    xml.close();
    if (!cited.persons("editor").isEmpty()) {
      xml.open("AuthorList", "Type", "editors");
      cited.persons("editor").forEach(name -> person(xml, name));
      xml.close();
    }
  }

  private static void person(XmlText xml, String name) {
    int comma = name.indexOf(',');
    xml.open("Author").element("LastName", comma < 0 ? name : name.substring(0, comma));
    xml.element("ForeName", comma < 0 ? "" : name.substring(comma + 1).strip()).close();
  }

  private static void date(XmlText xml, @Nullable CitedDate date) {
    if (date != null) {
      xml.open("PubDate").element("Year", date.year());
      xml.element("Month", date.month()).element("Day", date.day()).close();
    }
  }
}
