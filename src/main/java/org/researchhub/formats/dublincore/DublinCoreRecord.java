package org.researchhub.formats.dublincore;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.Identifiers;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.LanguageTags;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.xml.XmlElement;

/** What the terms of one record mean. */
final class DublinCoreRecord {

  private final Transcript said;

  private DublinCoreRecord(Transcript said) {
    this.said = said;
  }

  static Transcript read(XmlElement element, KnownTerms terms) {
    Transcript said = new Transcript("dc", element.line(), terms);
    DublinCoreRecord record = new DublinCoreRecord(said);
    if (DublinCoreReader.isXoai(element)) {
      element.children("element").stream()
          .filter(schema -> schema.attribute("name").equals("dc"))
          .forEach(schema ->
              schema
                  .children("element")
                  .forEach(term -> record.xoai(term, term.attribute("name"), "")));
      return said;
    }
    for (XmlElement child : element.children()) {
      if (child.name().equals("dcvalue")) {
        String qualifier = child.attribute("qualifier");
        record.take(
            child.attribute("element"),
            qualifier.equals("none") ? "" : qualifier,
            language(child.attribute("language")),
            child.text());
      } else if (child.children().isEmpty()) {
        String type = child.attribute("type").replaceFirst(".*:", "");
        record.take(child.name(), type, language(child.attribute("lang")), child.text());
      } else {
        child.children().forEach(value -> record.take(child.name(), "", null, value.text()));
      }
    }
    return said;
  }

  private void xoai(XmlElement element, String term, String qualifier) {
    for (XmlElement field : element.children("field")) {
      if (field.attribute("name").equals("value")) {
        take(term, qualifier, null, field.text());
      }
    }
    for (XmlElement inner : element.children("element")) {
      String name = inner.attribute("name");
      boolean language = name.equals("none") || name.matches("[a-z]{2}(_[A-Z]{2})?");
      if (language) {
        for (XmlElement field : inner.children("field")) {
          if (field.attribute("name").equals("value")) {
            take(term, qualifier, language(name), field.text());
          }
        }
      } else {
        xoai(inner, term, name);
      }
    }
  }

  private static @Nullable String language(String stated) {
    boolean says = !stated.isEmpty() && !stated.equals("none") && !stated.equals("*");
    return says
        ? LanguageTags.of(stated.replace('_', '-')).map(tag -> tag.split("-", 2)[0]).orElse(null)
        : null;
  }

  private void take(String term, String qualifier, @Nullable String language, String text) {
    if (text.isBlank()) {
      return;
    }
    switch (term + (qualifier.isEmpty() || term.equals("identifier") ? "" : "." + qualifier)) {
      case "title" -> said.title(language, text);
      case "title.alternative", "alternative" -> said.otherTitle(language, text, "other");
      case "creator", "contributor.author" -> said.creator(text, "author");
      case "contributor.editor" -> said.creator(text, "editor");
      case "contributor.advisor" -> said.creator(text, "advisor");
      case "contributor", "contributor.other" -> said.creator(text, "contributor");
      case "publisher" -> said.agency(text, "publisher");
      case "date", "date.issued", "issued" -> said.published(text);
      case "created", "date.created" -> said.date("created", text);
      case "available", "date.available" -> said.date("available", text);
      case "dateSubmitted",
          "dateAccepted",
          "modified",
          "date.accessioned",
          "description.provenance",
          "date.updated" -> {}
      case "dateCopyrighted" -> said.date("copyright", text);
      case "temporal", "coverage.temporal" -> said.date("covered", text);
      case "description", "description.abstract", "abstract" -> said.summary(language, text);
      case "tableOfContents" -> said.note(text);
      case "subject", "spatial", "coverage", "coverage.spatial" -> said.keyword(language, text);
      case "language", "language.iso" -> said.language(text);
      case "type" -> type(text);
      case "identifier" -> identifier(qualifier, text);
      case "bibliographicCitation" -> said.unmapped("bibliographicCitation", text);
      case "relation",
          "relation.uri",
          "references",
          "isReferencedBy",
          "hasVersion",
          "isVersionOf" ->
          said.unmapped(term, text);
      case "isPartOf", "relation.ispartof" -> whole(text);
      case "relation.ispartofseries" ->
          said.series(
              text.replaceFirst(";.*$", ""),
              text.contains(";") ? text.replaceFirst("^[^;]*;", "").strip() : "");
      case "source" -> said.unmapped("source", text);
      case "rights", "accessRights", "license", "rights.uri" -> said.rights(text);
      case "extent", "format.extent" -> said.single("extent", text);
      case "format", "medium" -> {}
      default -> said.unmapped(term + (qualifier.isEmpty() ? "" : "." + qualifier), text);
    }
  }

  private void whole(String text) {
    if (text.startsWith("urn:ISSN:")) {
      said.identifier("issn", text);
    } else if (text.startsWith("urn:ISBN:")) {
      said.identifier("isbn", text);
    } else if (text.matches("https?://\\S+")) {
      said.unmapped("isPartOf", text);
    } else {
      said.partOf("title", text);
    }
  }

  private void identifier(String qualifier, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String scheme = qualifier.toLowerCase(Locale.ROOT);
    if (lower.matches("https?://\\S+")) {
      said.link(text, "landing");
    } else if (lower.startsWith("doi:")
        || lower.startsWith("10.")
        || lower.startsWith("info:doi/")
        || lower.startsWith("urn:doi:")
        || scheme.equals("doi")) {
      said.identifier("doi", text);
    } else if (lower.contains("isbn") || scheme.equals("isbn")) {
      said.identifier("isbn", text);
    } else if (lower.contains("issn") || scheme.equals("issn")) {
      said.identifier("issn", text);
    } else if (lower.startsWith("hdl:")) {
      said.identifier("handle", text.substring(4).strip());
    } else if (lower.matches("(symbol|pmid|pmcid|report|lccn|oclc|arxiv):\\S.*")) {
      int colon = text.indexOf(':');
      said.identifier(lower.substring(0, colon), text.substring(colon + 1).strip());
    } else if (Identifiers.isSymbol(text)) {
      said.identifier("symbol", text);
    } else if (!Identifiers.isbns(text).isEmpty() && text.length() < 18) {
      said.identifier("isbn", text);
    } else {
      said.unmapped("identifier" + (qualifier.isEmpty() ? "" : "." + qualifier), text);
    }
  }

  private void type(String text) {
    switch (text.toLowerCase(Locale.ROOT).replaceFirst("^info:eu-repo/semantics/", "")) {
      case "text", "publication" -> {}
      case "article", "journalarticle", "journal article" -> said.kind(KindOfWork.ARTICLE);
      case "book" -> said.kind(KindOfWork.BOOK);
      case "bookpart", "book chapter" -> said.kind(KindOfWork.CHAPTER);
      case "report", "technical report" -> said.kind(KindOfWork.REPORT);
      case "workingpaper", "preprint", "working paper" -> said.kind(KindOfWork.WORKING_PAPER);
      case "doctoralthesis", "masterthesis", "bachelorthesis", "thesis" ->
          said.kind(KindOfWork.THESIS);
      case "conferenceobject", "conferencepaper" -> said.kind(KindOfWork.CONFERENCE_PAPER);
      case "dataset" -> said.kind(KindOfWork.DATASET);
      case "movingimage", "video", "sound" -> said.kind(KindOfWork.VIDEO);
      case "software" -> said.kind(KindOfWork.SOFTWARE);
      case "map" -> said.kind(KindOfWork.MAP);
      default -> said.type(text);
    }
  }
}
