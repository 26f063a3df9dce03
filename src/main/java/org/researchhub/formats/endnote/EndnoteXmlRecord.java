package org.researchhub.formats.endnote;

import java.util.List;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.xml.XmlElement;

/** What the elements of one record of EndNote's XML mean. */
final class EndnoteXmlRecord {

  private final Transcript said;

  private EndnoteXmlRecord(Transcript said) {
    this.said = said;
  }

  static Transcript read(XmlElement element, KnownTerms terms) {
    Transcript said = new Transcript("endnote-xml", element.line(), terms);
    EndnoteXmlRecord record = new EndnoteXmlRecord(said);
    element.child("ref-type").ifPresent(type -> record.type(type));
    element.children().forEach(record::take);
    record.titles(element);
    record.dates(element);
    return said;
  }

  private void type(XmlElement type) {
    String name = type.attribute("name").isEmpty() ? type.text() : type.attribute("name");
    EndnoteTypes.kind(name).ifPresentOrElse(said::kind, () -> said.type(name));
  }

  private void take(XmlElement element) {
    String text = element.text();
    switch (element.name()) {
      case "contributors" -> contributors(element);
      case "pages" -> pages(text);
      case "volume" -> said.partOf("volume", text);
      case "number" -> number(text);
      case "edition" -> said.single("editionStatement", text);
      case "publisher" ->
          List.of(text.split(";\\s")).forEach(name -> said.agency(name, "publisher"));
      case "pub-location" -> said.publishedIn(text);
      case "isbn" -> said.standardNumber(text);
      case "issn" -> said.identifier("issn", text);
      case "electronic-resource-num" -> said.identifier("doi", text);
      case "abstract" -> said.summary(null, text);
      case "notes", "research-notes" -> said.note(text);
      case "language" -> List.of(text.split("[;,]")).forEach(said::language);
      case "keywords" -> element.all("keyword").forEach(word -> said.keyword(null, word.text()));
      case "work-type" -> said.type(text);
      case "urls" -> urls(element);
      case "section" -> said.unmapped("section", text);
      case "accession-num" -> said.unmapped("accession-num", text);
      case "num-vols", "call-num", "label", "reprint-edition", "remote-database-name", "caption" ->
          said.unmapped(element.name(), text);
      case "custom2" -> said.unmapped("custom2", text);
      case "titles",
          "periodical",
          "alt-periodical",
          "dates",
          "database",
          "source-app",
          "rec-number",
          "foreign-keys",
          "ref-type",
          "auth-address",
          "remote-database-provider",
          "custom1" -> {}
      default -> said.unmapped(element.name(), text.replaceAll("\\s+", " "));
    }
  }

  private void contributors(XmlElement all) {
    for (XmlElement group : all.children()) {
      String role =
          switch (group.name()) {
            case "authors" -> "author";
            case "secondary-authors" -> "editor";
            case "tertiary-authors" -> "series-editor";
            case "translated-authors", "subsidiary-authors" -> "translator";
            default -> "contributor";
          };
      for (XmlElement author : group.children("author")) {
        List.of(author.text().split("\\s*\\n\\s*(?=\\S+,)|\\s*//\\s*"))
            .forEach(name -> said.creator(name, role));
      }
    }
  }

  private void pages(String text) {
    KindOfWork kind = said.kind();
    boolean alone = kind != null && !kind.isPart();
    if (alone && !text.matches("\\d+\\s*[-–]+\\s*\\d+")) {
      said.single("extent", text);
    } else {
      said.partOf("pages", text.replaceAll("\\s*[–—]\\s*", "-"));
    }
  }

  private void number(String text) {
    if (said.kind() == KindOfWork.REPORT) {
      said.identifier(
          org.researchhub.formats.record.Identifiers.isSymbol(text) ? "symbol" : "report", text);
    } else {
      said.partOf("issue", text);
    }
  }

  private void titles(XmlElement record) {
    KindOfWork kind = said.kind();
    boolean part = kind == null || kind.isPart() || kind == KindOfWork.OTHER;
    record
        .child("titles")
        .ifPresent(titles -> {
          said.title(null, titles.text("title"));
          said.otherTitle(null, titles.text("translated-title"), "translated");
          said.otherTitle(null, titles.text("short-title"), "short");
          String second = titles.text("secondary-title");
          if (part) {
            said.partOf("title", second);
          } else {
            said.series(second, "");
          }
          said.series(titles.text("tertiary-title"), "");
          String alternative = titles.text("alt-title");
          if (!alternative.equals(second)) {
            said.unmapped("alt-title", alternative);
          }
        });
    if (part) {
      String full = record.text("periodical", "full-title");
      said.partOf("title", full.isEmpty() ? record.text("periodical", "abbr-1") : full);
    }
  }

  private void dates(XmlElement record) {
    record
        .child("dates")
        .ifPresent(dates -> {
          String year = dates.text("year");
          String more = dates.text("pub-dates", "date");
          if (more.isEmpty() || year.isEmpty()) {
            said.published(year.isEmpty() ? more : year);
          } else {
            said.published(more.matches(".*\\d{4}.*") ? more : year + " " + more);
          }
        });
  }

  private void urls(XmlElement urls) {
    for (XmlElement group : urls.children()) {
      String rel = group.name().equals("pdf-urls") ? "fulltext" : "landing";
      for (XmlElement url : group.children("url")) {
        if (!url.text().startsWith("file:") && !url.text().startsWith("internal-pdf:")) {
          said.link(url.text(), rel);
        }
      }
    }
  }
}
