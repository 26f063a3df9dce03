package org.researchhub.formats.bibtex;

import java.util.List;
import java.util.Set;
import org.researchhub.formats.record.Identifiers;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;

/** What the fields of one entry mean. */
final class BibtexRecord {

  /** Read together with others, or of no use outside the file. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "title",
          "subtitle",
          "booktitle",
          "booksubtitle",
          "maintitle",
          "journal",
          "journaltitle",
          "journalsubtitle",
          "date",
          "year",
          "month",
          "day",
          "number",
          "issue",
          "series",
          "volume",
          "pages",
          "school",
          "institution",
          "publisher",
          "organization",
          "howpublished",
          "url",
          "language",
          "langid",
          "owner",
          "timestamp",
          "file",
          "bdsk-url-1",
          "date-added",
          "date-modified",
          "groups",
          "entryset",
          "options",
          "crossref",
          "type",
          "eprint",
          "eprinttype",
          "archiveprefix",
          "issn",
          "isbn");

  private final BibtexEntry entry;
  private final Transcript said;

  private BibtexRecord(BibtexEntry entry, Transcript said) {
    this.entry = entry;
    this.said = said;
  }

  static Transcript read(BibtexEntry entry, KnownTerms terms) {
    Transcript said = new Transcript("bibtex", entry.line(), terms);
    BibtexRecord record = new BibtexRecord(entry, said);
    BibtexTypes.kind(entry.type())
        .ifPresentOrElse(said::kind, () -> said.unmapped("type", entry.type()));
    record.titles();
    record.dates();
    record.containers();
    record.publishers();
    record.addresses();
    entry.fields().forEach(record::take);
    return said;
  }

  private void titles() {
    said.title(null, entry.text("title"));
    said.subtitle(null, entry.text("subtitle"));
    if (!entry.key().isEmpty()) {
      said.unmapped("key", entry.key());
    }
    said.type(entry.text("type"));
  }

  private void dates() {
    if (entry.has("date")) {
      said.published(entry.text("date"));
    } else if (entry.has("year")) {
      String year = entry.text("year");
      String month = entry.text("month").replaceAll("[.~\u00A0]", " ").strip();
      String day = entry.text("day");
      if (month.isEmpty() || !year.matches("\\d{4}")) {
        said.published(year);
        said.unmapped("month", month);
      } else if (month.matches("\\d{1,2}")) {
        said.published(year + "-" + month + (day.isEmpty() ? "" : "-" + day));
      } else {
        said.published(month + (day.isEmpty() ? "" : " " + day) + " " + year);
      }
    }
  }

  private void containers() {
    KindOfWork kind = said.kind();
    String journal = entry.has("journaltitle") ? entry.text("journaltitle") : entry.text("journal");
    String book = joined(entry.text("booktitle"), entry.text("booksubtitle"));
    boolean inJournal = !journal.isEmpty() && (kind == KindOfWork.ARTICLE || book.isEmpty());
    said.partOf("title", inJournal ? journal : book);
    said.unmapped("journal", inJournal ? "" : journal);
    said.partOf("volume", entry.text("volume"));
    said.partOf("pages", entry.text("pages").replaceAll("\\s*[–—]\\s*", "-"));
    String number = entry.text("number");
    String series = entry.text("series");
    boolean report = kind == KindOfWork.REPORT || kind == KindOfWork.PATENT;
    boolean ofSeries = !series.isEmpty() && !inJournal;
    said.series(series, ofSeries ? number : "");
    said.series(entry.text("maintitle"), "");
    said.partOf("issue", entry.text("issue"));
    if (inJournal || (series.isEmpty() && !report)) {
      said.partOf("issue", number);
    } else if (report && !number.isEmpty() && series.isEmpty()) {
      said.identifier(Identifiers.isSymbol(number) ? "symbol" : "report", number);
    }
    for (String field : List.of("isbn", "issn")) {
      for (String one : entry.text(field).split("[;,]\\s*")) {
        said.identifier(field, one);
      }
    }
  }

  private static String joined(String title, String subtitle) {
    return subtitle.isEmpty() ? title : title + ": " + subtitle;
  }

  private void publishers() {
    for (String field : List.of("publisher", "institution", "school", "organization")) {
      for (String name : BibtexNames.split(entry.raw(field))) {
        boolean taken = field.equals("organization") && entry.has("publisher");
        said.agency(Latex.text(name), taken ? "contributor" : "publisher");
      }
    }
    String how = entry.raw("howpublished");
    if (how.matches("(?s)\\s*(?:\\\\url\\{.*\\}|https?://\\S+)\\s*")) {
      said.link(Latex.text(how), "landing");
    } else {
      said.note(entry.text("howpublished"));
    }
  }

  private void addresses() {
    for (String url : entry.raw("url").split("\\s+")) {
      if (!url.isBlank()) {
        said.link(url.contains("\\") || url.contains("{") ? Latex.text(url) : url, "landing");
      }
    }
    String eprint = entry.text("eprint");
    String archive =
        (entry.text("eprinttype") + entry.text("archiveprefix")).toLowerCase(java.util.Locale.ROOT);
    if (!eprint.isEmpty()) {
      said.identifier(
          archive.startsWith("arxiv") ? "arxiv" : archive.startsWith("pubmed") ? "pmid" : "eprint",
          eprint);
    }
    for (String field : List.of("langid", "language")) {
      for (String language : entry.text(field).split("\\s*(?:,|;| and )\\s*")) {
        said.language(language);
      }
    }
  }

  private void take(String field, String raw) {
    if (raw.isBlank() || ELSEWHERE.contains(field)) {
      return;
    }
    switch (field) {
      case "author", "editor", "translator" -> BibtexNames.take(raw, field, said);
      case "editora",
          "editorb",
          "annotator",
          "commentator",
          "introduction",
          "foreword",
          "afterword",
          "holder",
          "bookauthor" ->
          BibtexNames.take(raw, "contributor", said);
      case "abstract" -> said.summary(null, Latex.text(raw));
      case "keywords", "keyword" -> keywords(Latex.text(raw));
      case "doi" -> said.identifier("doi", Latex.text(raw));
      case "pmid", "pmcid", "symbol", "handle" -> said.identifier(field, Latex.text(raw));
      case "note", "annotation", "annote", "addendum", "comment" -> said.note(Latex.text(raw));
      case "address", "location" -> said.publishedIn(Latex.text(raw));
      case "edition" -> said.single("editionStatement", Latex.text(raw));
      case "pagetotal", "numpages" -> said.single("extent", Latex.text(raw));
      case "shorttitle" -> said.otherTitle(null, Latex.text(raw), "short");
      case "titleaddon" -> said.note(Latex.text(raw));
      case "origtitle" -> said.otherTitle(null, Latex.text(raw), "original");
      case "origdate" -> said.date("original", Latex.text(raw));
      case "eventdate" -> said.date("activity", Latex.text(raw));
      case "copyright", "rights", "license" -> said.rights(Latex.text(raw));
      default -> said.unmapped(field, Latex.text(raw));
    }
  }

  private void keywords(String value) {
    String separator = value.indexOf(';') >= 0 ? "\\s*;\\s*" : "\\s*,\\s*";
    List.of(value.split(separator)).forEach(word -> said.keyword(null, word));
  }
}
