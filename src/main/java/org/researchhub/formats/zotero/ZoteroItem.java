package org.researchhub.formats.zotero;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.researchhub.formats.record.Identifiers;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.xml.XmlElement;

/** What the properties of one Zotero item mean. */
final class ZoteroItem {

  private final Transcript said;
  private final Map<String, XmlElement> named;

  private ZoteroItem(Transcript said, Map<String, XmlElement> named) {
    this.said = said;
    this.named = named;
  }

  static Transcript read(XmlElement item, Map<String, XmlElement> named, KnownTerms terms) {
    Transcript said = new Transcript("zotero-rdf", item.line(), terms);
    ZoteroItem reading = new ZoteroItem(said, named);
    String type = item.text("itemType").isEmpty() ? item.name() : item.text("itemType");
    ZoteroTypes.kind(type).ifPresentOrElse(said::kind, () -> said.unmapped("itemType", type));
    item.children().forEach(reading::take);
    String about = item.attribute("about");
    if (about.startsWith("http")) {
      said.link(about, "landing");
    }
    return said;
  }

  private void take(XmlElement property) {
    String text = property.text();
    switch (property.name()) {
      case "title" -> said.title(null, text);
      case "shortTitle" -> said.otherTitle(null, text, "short");
      case "authors", "contributors", "editors", "translators", "seriesEditors" ->
          persons(property);
      case "publisher" -> publisher(property);
      case "date" -> said.published(text);
      case "abstract" -> said.summary(null, text);
      case "language" -> List.of(text.split("[;,]")).forEach(said::language);
      case "subject" ->
          said.keyword(
              null,
              property.all("value").isEmpty() ? text : property.all("value").getFirst().text());
      case "identifier" -> identifier(property);
      case "isPartOf" -> whole(property);
      case "pages" -> said.partOf("pages", text.replaceAll("\\s*[–—]\\s*", "-"));
      case "numPages" -> said.single("extent", text);
      case "volume" -> said.partOf("volume", text);
      case "number" -> number(text);
      case "edition" -> said.single("editionStatement", text);
      case "rights" -> said.rights(text);
      case "type" -> said.type(text);
      case "description" -> said.note(text);
      case "isReferencedBy" -> note(property);
      case "itemType", "link", "dateSubmitted", "libraryCatalog", "accessDate" -> {}
      default -> said.unmapped(property.name(), text.replaceAll("\\s+", " "));
    }
  }

  private void persons(XmlElement property) {
    String role =
        property
            .name()
            .substring(0, property.name().length() - 1)
            .replace("seriesEditor", "series-editor");
    for (XmlElement person : property.all("Person")) {
      String family = person.text("surname");
      String given =
          person.text("givenName").isEmpty() ? person.text("givenname") : person.text("givenName");
      if (given.isEmpty()) {
        said.creator(family, role);
      } else {
        said.person(family + ", " + given, role);
      }
    }
    property.all("Organization").forEach(body -> said.agency(body.text("name"), role));
  }

  private void publisher(XmlElement property) {
    List<XmlElement> bodies = property.all("Organization");
    if (bodies.isEmpty()) {
      said.agency(property.text(), "publisher");
    }
    for (XmlElement body : bodies) {
      List.of(body.text("name").split(";\\s")).forEach(name -> said.agency(name, "publisher"));
      body.all("locality").forEach(place -> said.publishedIn(place.text()));
    }
  }

  private void identifier(XmlElement property) {
    List<XmlElement> addresses = property.all("URI");
    for (XmlElement address : addresses) {
      said.link(address.text(), "landing");
    }
    if (addresses.isEmpty()) {
      numbered(property.text());
    }
  }

  private void numbered(String text) {
    int space = text.indexOf(' ');
    String scheme = space < 0 ? "" : text.substring(0, space).toLowerCase(java.util.Locale.ROOT);
    switch (scheme) {
      case "doi", "isbn", "issn", "pmid", "pmcid", "symbol", "handle", "report" ->
          said.identifier(scheme, text.substring(space + 1));
      default -> {
        if (Identifiers.doi(text).isPresent()) {
          said.identifier("doi", text);
        } else {
          said.standardNumber(text);
        }
      }
    }
  }

  private void whole(XmlElement property) {
    Optional<XmlElement> inside = property.children().stream().findFirst();
    XmlElement whole = inside.orElse(named.get(property.attribute("resource")));
    if (whole == null) {
      return;
    }
    if (whole.name().equals("Series")) {
      said.series(whole.text("title"), whole.text("identifier"));
      return;
    }
    said.partOf("title", whole.text("title"));
    said.partOf("volume", whole.text("volume"));
    said.partOf("issue", whole.text("number"));
    for (XmlElement identifier : whole.children("identifier")) {
      String text = identifier.text();
      if (Identifiers.doi(text).isPresent()
          || text.startsWith("ISSN")
          || text.startsWith("ISBN")
          || !Identifiers.issns(text).isEmpty()) {
        numbered(text);
      } else {
        said.link(inside.isPresent() ? text : property.attribute("resource"), "landing");
      }
    }
    for (XmlElement inner : whole.children("isPartOf")) {
      whole(inner);
    }
  }

  private void number(String text) {
    if (said.kind() == KindOfWork.REPORT || said.kind() == KindOfWork.LAW) {
      said.identifier(Identifiers.isSymbol(text) ? "symbol" : "report", text);
    } else {
      said.partOf("issue", text);
    }
  }

  private void note(XmlElement property) {
    XmlElement memo = named.get(property.attribute("resource"));
    if (memo != null) {
      said.note(memo.text("value").replaceAll("<[^>]+>", " "));
    }
  }
}
