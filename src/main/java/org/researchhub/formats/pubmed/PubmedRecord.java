package org.researchhub.formats.pubmed;

import java.util.List;
import java.util.Optional;
import org.researchhub.formats.nbib.PublicationTypes;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.LanguageTags;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.xml.XmlElement;

/** What the elements of one PubMed record mean. */
final class PubmedRecord {

  private final Transcript said;

  private PubmedRecord(Transcript said) {
    this.said = said;
  }

  static Transcript read(XmlElement element, KnownTerms terms) {
    Transcript said = new Transcript("pubmed-xml", element.line(), terms);
    PubmedRecord record = new PubmedRecord(said);
    boolean book = element.name().equals("PubmedBookArticle");
    Optional<XmlElement> citation =
        element.name().equals("MedlineCitation")
            ? Optional.of(element)
            : element.child(book ? "BookDocument" : "MedlineCitation");
    if (citation.isEmpty()) {
      said.problem("The record holds no citation.");
      return said;
    }
    if (book) {
      record.book(citation.get());
    } else {
      record.article(citation.get());
    }
    element.child("PubmedData").ifPresent(data -> record.ids(data.child("ArticleIdList")));
    element.child("PubmedBookData").ifPresent(data -> record.ids(data.child("ArticleIdList")));
    return said;
  }

  private void article(XmlElement citation) {
    said.identifier("pmid", citation.text("PMID"));
    Optional<XmlElement> there = citation.child("Article");
    if (there.isPresent()) {
      XmlElement article = there.get();
      types(
          article
              .child("PublicationTypeList")
              .map(list -> list.children("PublicationType"))
              .orElse(List.of()));
      String language =
          article.children("Language").size() == 1
              ? LanguageTags.of(article.text("Language")).orElse(null)
              : null;
      said.title(
          "en".equals(language) ? null : vernacular(article) ? "en" : null,
          article.text("ArticleTitle").replaceFirst("^\\[(.*)\\]\\.?$", "$1"));
      said.otherTitle(language, article.text("VernacularTitle"), "original");
      journal(article);
      pages(article);
      rest(article);
      for (XmlElement date : article.children("ArticleDate")) {
        said.date("available", date(date));
      }
    }
    said.kind(KindOfWork.ARTICLE);
    citation
        .child("KeywordList")
        .ifPresent(
            list -> list.children("Keyword").forEach(word -> said.keyword(null, word.text())));
    mesh(citation);
    for (XmlElement other : citation.all("OtherAbstract")) {
      summary(other, LanguageTags.of(other.attribute("Language")).orElse(null));
    }
    citation.children("OtherID").forEach(id -> said.unmapped("OtherID", id.text()));
  }

  private static boolean vernacular(XmlElement article) {
    return !article.text("VernacularTitle").isEmpty()
        || article.text("ArticleTitle").startsWith("[");
  }

  private void journal(XmlElement article) {
    Optional<XmlElement> journal = article.child("Journal");
    if (journal.isEmpty()) {
      return;
    }
    String title = journal.get().text("Title");
    said.partOf("title", title.isEmpty() ? journal.get().text("ISOAbbreviation") : title);
    said.identifier("issn", journal.get().text("ISSN"));
    journal
        .get()
        .child("JournalIssue")
        .ifPresent(issue -> {
          said.partOf("volume", issue.text("Volume"));
          said.partOf("issue", issue.text("Issue"));
          issue.child("PubDate").ifPresent(date -> said.published(date(date)));
        });
  }

  private void pages(XmlElement article) {
    article
        .child("Pagination")
        .ifPresent(pages -> {
          said.partOf("pages", pages.text("MedlinePgn"));
          String start = pages.text("StartPage");
          String end = pages.text("EndPage");
          said.partOf("pages", end.isEmpty() ? start : start + "-" + end);
        });
  }

  private void rest(XmlElement article) {
    article.children("AuthorList").forEach(this::authors);
    article.child("Abstract").ifPresent(text -> summary(text, null));
    article.children("Language").forEach(language -> said.language(language.text()));
    for (XmlElement id : article.children("ELocationID")) {
      id(id.attribute("EIdType"), id.text());
    }
    for (XmlElement grant : article.all("Grant")) {
      said.agency(grant.text("Agency"), "funder");
    }
  }

  private void authors(XmlElement list) {
    String role = list.attribute("Type").equals("editors") ? "editor" : "author";
    for (XmlElement author : list.children("Author")) {
      String family = author.text("LastName");
      String given =
          author.text("ForeName").isEmpty() ? author.text("Initials") : author.text("ForeName");
      String suffix = author.text("Suffix");
      said.agency(author.text("CollectiveName"), role);
      if (!family.isEmpty()) {
        String name =
            family
                + (given.isEmpty() ? "" : ", " + given)
                + (suffix.isEmpty() ? "" : ", " + suffix);
        String orcid =
            author.children("Identifier").stream()
                .filter(id -> id.attribute("Source").equals("ORCID"))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
        said.person(name, role, orcid);
      }
    }
  }

  private void summary(XmlElement text, @org.jspecify.annotations.Nullable String language) {
    var all = new StringBuilder();
    for (XmlElement part : text.children("AbstractText")) {
      String label = part.attribute("Label");
      all.append(all.isEmpty() ? "" : "\n\n")
          .append(label.isEmpty() ? "" : label + ": ")
          .append(part.text().replaceAll("\\s+", " "));
    }
    said.summary(language, all.toString());
    said.rights(text.text("CopyrightInformation"));
  }

  private void mesh(XmlElement citation) {
    citation
        .child("MeshHeadingList")
        .ifPresent(list -> {
          for (XmlElement heading : list.children("MeshHeading")) {
            String descriptor = heading.text("DescriptorName");
            List<XmlElement> qualifiers = heading.children("QualifierName");
            if (qualifiers.isEmpty()) {
              said.keyword("en", descriptor);
            }
            qualifiers.forEach(
                qualifier -> said.keyword("en", descriptor + "/" + qualifier.text()));
          }
        });
  }

  private void types(List<XmlElement> types) {
    for (XmlElement type : types) {
      if (!type.text().equals("Review")) {
        PublicationTypes.kind(type.text()).ifPresent(said::kind);
      }
      if (PublicationTypes.kind(type.text()).isEmpty()) {
        said.type(type.text());
      }
    }
  }

  private void ids(Optional<XmlElement> list) {
    list.ifPresent(
        ids -> ids.children("ArticleId").forEach(id -> id(id.attribute("IdType"), id.text())));
  }

  private void id(String type, String value) {
    switch (type) {
      case "doi" -> said.identifier("doi", value);
      case "pubmed" -> said.identifier("pmid", value);
      case "pmc" -> said.identifier("pmcid", value);
      default -> said.unmapped(type, value);
    }
  }

  private void book(XmlElement document) {
    said.identifier("pmid", document.text("PMID"));
    ids(document.child("ArticleIdList"));
    String article = document.text("ArticleTitle");
    document
        .child("Book")
        .ifPresent(book -> {
          String title = book.text("BookTitle");
          said.kind(article.isEmpty() ? KindOfWork.BOOK : KindOfWork.CHAPTER);
          said.title(null, article.isEmpty() ? title : article);
          if (!article.isEmpty()) {
            said.partOf("title", title);
          }
          said.agency(book.text("Publisher", "PublisherName"), "publisher");
          said.publishedIn(book.text("Publisher", "PublisherLocation"));
          book.child("PubDate").ifPresent(date -> said.published(date(date)));
          book.children("AuthorList").forEach(this::authors);
          book.children("Isbn").forEach(isbn -> said.identifier("isbn", isbn.text()));
          book.children("ELocationID").forEach(id -> id(id.attribute("EIdType"), id.text()));
          said.series(book.text("CollectionTitle"), "");
          said.partOf("volume", book.text("Volume"));
          said.single("editionStatement", book.text("Edition"));
        });
    pages(document);
    rest(document);
    types(document.children("PublicationType"));
    document
        .children("KeywordList")
        .forEach(list -> list.children("Keyword").forEach(word -> said.keyword(null, word.text())));
  }

  private static String date(XmlElement date) {
    String year = date.text("Year");
    String month = date.text("Month");
    String season = date.text("Season");
    String day = date.text("Day");
    if (year.isEmpty()) {
      return date.text("MedlineDate");
    }
    if (month.isEmpty()) {
      return season.isEmpty() ? year : season + " " + year;
    }
    boolean number = month.matches("\\d+");
    String rest = day.isEmpty() ? "" : number ? "-" + day : " " + day;
    return number ? year + "-" + month + rest : year + " " + month + rest;
  }
}
