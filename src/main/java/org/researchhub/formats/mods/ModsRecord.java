package org.researchhub.formats.mods;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.marc.MarcRoles;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.LanguageTags;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.xml.XmlElement;

/** What the elements of one MODS record mean. */
final class ModsRecord {

  private final Transcript said;

  private ModsRecord(Transcript said) {
    this.said = said;
  }

  static Transcript read(XmlElement mods, KnownTerms terms) {
    Transcript said = new Transcript("mods", mods.line(), terms);
    ModsRecord record = new ModsRecord(said);
    mods.children("genre").forEach(genre -> record.genre(genre.text()));
    mods.children().forEach(record::take);
    record.kind(mods);
    return said;
  }

  private void take(XmlElement element) {
    String text = element.text();
    switch (element.name()) {
      case "titleInfo" -> title(element);
      case "name" -> name(element);
      case "originInfo" -> origin(element);
      case "language" -> language(element);
      case "abstract" -> said.summary(lang(element), text);
      case "note", "tableOfContents" -> said.note(text);
      case "subject" -> subject(element);
      case "identifier" -> identifier(element.attribute("type"), text);
      case "location" -> element.children("url").forEach(url -> link(url));
      case "physicalDescription" -> said.single("extent", element.text("extent"));
      case "accessCondition" -> said.rights(text);
      case "relatedItem" -> related(element);
      case "part" -> part(element);
      case "classification", "recordInfo", "typeOfResource", "genre" -> {}
      default -> said.unmapped(element.name(), text);
    }
  }

  private static @Nullable String lang(XmlElement element) {
    String stated = element.attribute("lang");
    return stated.isEmpty() ? null : LanguageTags.of(stated).orElse(null);
  }

  private void title(XmlElement info) {
    String whole =
        (info.text("nonSort") + " " + info.text("title")).strip()
            + part(info, "partNumber")
            + part(info, "partName");
    String language = lang(info);
    switch (info.attribute("type")) {
      case "" -> {
        said.title(language, whole);
        said.subtitle(language, info.text("subTitle"));
      }
      case "alternative" ->
          said.otherTitle(language, joined(whole, info.text("subTitle")), kindOfTitle(info));
      default ->
          said.otherTitle(language, joined(whole, info.text("subTitle")), info.attribute("type"));
    }
  }

  private static String kindOfTitle(XmlElement info) {
    String label = info.attribute("displayLabel");
    return label.isEmpty() ? "other" : label;
  }

  private static String part(XmlElement info, String name) {
    String part = info.text(name);
    return part.isEmpty() ? "" : ". " + part;
  }

  private static String joined(String title, String subtitle) {
    return subtitle.isEmpty() ? title : title + ": " + subtitle;
  }

  private void name(XmlElement name) {
    String role = "";
    for (XmlElement term : name.all("roleTerm")) {
      String known = MarcRoles.role(term.text());
      role = role.isEmpty() ? known.isEmpty() ? term.text() : known : role;
    }
    String stated = role.isEmpty() ? "author" : role.toLowerCase(Locale.ROOT);
    String family = parts(name, "family");
    String given = parts(name, "given");
    String whole = parts(name, "");
    String ending = parts(name, "termsOfAddress");
    boolean person = name.attribute("type").equals("personal") || !family.isEmpty();
    if (person) {
      String split = given.isEmpty() ? family : family + ", " + given;
      said.person(
          (family.isEmpty() ? whole : split) + (ending.isEmpty() ? "" : ", " + ending),
          stated,
          name.text("nameIdentifier"));
    } else if (name.attribute("type").equals("corporate")) {
      said.agency(
          name.children("namePart").stream()
              .map(XmlElement::text)
              .collect(Collectors.joining(". ")),
          stated);
    } else if (name.attribute("type").equals("conference")) {
      said.unmapped("conference", whole);
    } else {
      said.creator(whole.replaceFirst(",\\s*\\d{4}\\s*-.*$", ""), stated);
    }
  }

  private static String parts(XmlElement name, String type) {
    return name.children("namePart").stream()
        .filter(part -> part.attribute("type").equals(type))
        .map(XmlElement::text)
        .collect(Collectors.joining(" "));
  }

  private void origin(XmlElement origin) {
    for (XmlElement element : origin.children()) {
      String text = element.text();
      switch (element.name()) {
        case "place" ->
            element.children("placeTerm").stream()
                .filter(term -> !term.attribute("type").equals("code"))
                .forEach(term -> said.publishedIn(term.text()));
        case "publisher" -> said.agency(text, "publisher");
        case "dateIssued" -> said.published(text);
        case "dateCreated" -> said.date("created", text);
        case "copyrightDate" -> said.date("copyright", text);
        case "dateValid", "dateModified", "dateCaptured", "dateOther" ->
            said.unmapped(element.name(), text);
        case "edition" -> said.single("editionStatement", text);
        default -> {}
      }
    }
  }

  private void language(XmlElement language) {
    List<XmlElement> terms = language.children("languageTerm");
    if (terms.isEmpty()) {
      said.language(language.text());
    } else {
      said.language(terms.getFirst().text());
    }
  }

  private void subject(XmlElement subject) {
    if (subject.child("titleInfo").isPresent() || subject.child("name").isPresent()) {
      said.keyword(lang(subject), subject.text().replaceAll("\\s+", " "));
      return;
    }
    for (XmlElement term : subject.children()) {
      if (term.name().equals("hierarchicalGeographic")) {
        term.children().forEach(place -> said.keyword(lang(subject), place.text()));
      } else if (term.name().equals("temporal")) {
        said.date("covered", term.text());
      } else if (!term.name().equals("cartographics") && !term.name().equals("geographicCode")) {
        said.keyword(lang(subject), term.text());
      }
    }
  }

  private void identifier(String type, String value) {
    switch (type.toLowerCase(Locale.ROOT)) {
      case "doi", "isbn", "issn" -> said.identifier(type.toLowerCase(Locale.ROOT), value);
      case "hdl", "handle" ->
          said.identifier(
              "handle", value.replaceFirst("(?i)^(https?://hdl\\.handle\\.net/|hdl:)", ""));
      case "pmid", "pmcid", "symbol", "report", "lccn", "oclc", "arxiv" ->
          said.identifier(type.toLowerCase(Locale.ROOT), value);
      case "uri", "url" -> said.link(value, "landing");
      case "report-number", "report number", "local" -> said.unmapped("identifier " + type, value);
      default -> said.unmapped("identifier " + type, value);
    }
  }

  private void link(XmlElement url) {
    boolean preview = url.attribute("access").equals("preview");
    boolean raw = url.attribute("access").equals("raw object");
    if (!preview) {
      said.link(url.text(), raw ? "fulltext" : "landing");
    }
  }

  private void related(XmlElement item) {
    String title =
        item.children("titleInfo").stream()
            .findFirst()
            .map(info ->
                joined(
                    (info.text("nonSort") + " " + info.text("title")).strip(),
                    info.text("subTitle")))
            .orElse("");
    switch (item.attribute("type")) {
      case "host" -> {
        said.partOf("title", title);
        item.children("part").forEach(this::part);
        for (XmlElement identifier : item.children("identifier")) {
          String type = identifier.attribute("type");
          if (type.equals("issn") || type.equals("isbn")) {
            said.identifier(type, identifier.text());
          }
        }
        item.children("originInfo").forEach(this::origin);
        item.children("name").forEach(this::hostName);
      }
      case "series" ->
          said.series(
              title.isEmpty() ? item.text("title") : title, item.text("titleInfo", "partNumber"));
      default -> said.unmapped("relatedItem " + item.attribute("type"), title);
    }
  }

  private void hostName(XmlElement name) {
    boolean editor =
        name.all("roleTerm").stream()
            .anyMatch(term -> MarcRoles.role(term.text()).equals("editor"));
    if (editor) {
      name(name);
    }
  }

  private void part(XmlElement part) {
    for (XmlElement detail : part.children("detail")) {
      String number =
          detail.text("number").isEmpty() ? detail.text("caption") : detail.text("number");
      switch (detail.attribute("type")) {
        case "volume" -> said.partOf("volume", number);
        case "issue", "number" -> said.partOf("issue", number);
        case "page", "pages" -> said.partOf("pages", number);
        default -> said.unmapped("part " + detail.attribute("type"), number);
      }
    }
    for (XmlElement extent : part.children("extent")) {
      String start = extent.text("start");
      String end = extent.text("end");
      String list = extent.text("list").isEmpty() ? extent.text("total") : extent.text("list");
      said.partOf("pages", start.isEmpty() ? list : end.isEmpty() ? start : start + "-" + end);
    }
    if (!said.isDated()) {
      part.children("date").forEach(date -> said.published(date.text()));
    }
  }

  private void genre(String text) {
    KindOfWork kind =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "article", "journal article", "academic journal" -> KindOfWork.ARTICLE;
          case "book", "monograph" -> KindOfWork.BOOK;
          case "book chapter", "chapter" -> KindOfWork.CHAPTER;
          case "conference publication", "proceedings" -> KindOfWork.PROCEEDINGS;
          case "conference paper" -> KindOfWork.CONFERENCE_PAPER;
          case "thesis", "theses", "dissertation" -> KindOfWork.THESIS;
          case "technical report", "report" -> KindOfWork.REPORT;
          case "web site", "web page" -> KindOfWork.WEB_PAGE;
          case "dataset" -> KindOfWork.DATASET;
          case "map" -> KindOfWork.MAP;
          case "legislation" -> KindOfWork.LAW;
          default -> null;
        };
    if (kind != null) {
      said.kind(kind);
    } else if (!text.equalsIgnoreCase("periodical") && !text.equalsIgnoreCase("bibliography")) {
      said.type(text);
    }
  }

  /** What the form says by itself: within a journal it is an article, in issues a periodical. */
  private void kind(XmlElement mods) {
    boolean host =
        mods.children("relatedItem").stream()
            .anyMatch(item -> item.attribute("type").equals("host"));
    String resource = mods.text("typeOfResource");
    if (host && !said.hasPartOf("isbn")) {
      said.kind(KindOfWork.ARTICLE);
    } else if (resource.equals("cartographic")) {
      said.kind(KindOfWork.MAP);
    } else if (resource.equals("moving image") || resource.startsWith("sound recording")) {
      said.kind(KindOfWork.VIDEO);
    }
  }
}
