package org.researchhub.api;

import java.util.List;
import java.util.Map;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;
import org.researchhub.catalogue.Publication;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitedDate;
import org.researchhub.platform.CleanText;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Site;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a publication's page says of it to search engines and reference managers. */
@Component
public class LinkedData {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String TYPE = "@type";

  private final Authorities authorities;

  public LinkedData(Authorities authorities) {
    this.authorities = authorities;
  }

  /**
   * The schema.org description in the site's language; safe to stand in a script element. Says only
   * what is stated: without a date there is no datePublished.
   */
  public String jsonLd(Publication publication, Site site) {
    Vocabulary words = authorities.vocabulary();
    String language = site.words().language();
    Citation citation = Citation.of(publication, words, site.baseUrl(), language);
    ObjectNode json = JSON.createObjectNode();
    json.put("@context", "https://schema.org");
    json.put(TYPE, citation.type().schema());
    json.put("@id", citation.url());
    json.put("url", site.absolute(site.at("/publications/" + publication.slug())));
    json.put("name", citation.title());
    otherTitles(json, publication.description(), citation.title());
    put(json, "description", citation.summary());
    all(json, "inLanguage", citation.languages());
    CitedDate date = citation.date();
    if (date != null) {
      json.put("datePublished", date.iso());
    }
    json.put("dateModified", publication.changed());
    json.put("version", String.valueOf(publication.version()));
    persons(json, "author", citation.authors());
    persons(json, "editor", citation.editors());
    agencies(json, publication.description(), words);
    about(json, publication.description(), words, site);
    places(json, publication.description(), words, language);
    identifiers(json, citation);
    licence(json, publication.description());
    partOf(json, citation);
    files(json, publication.description(), site);
    return safe(json.toString());
  }

  /** The citation_* values that reference managers and scholarly search engines look for. */
  public List<Frame.Meta> citationTags(Publication publication, Site site) {
    return CitationTags.of(
        Citation.of(publication, authorities.vocabulary(), site.baseUrl(), site.words().language()),
        site.absolute(site.at("/publications/" + publication.slug())));
  }

  private static void otherTitles(ObjectNode json, Description description, String shown) {
    var others = new java.util.LinkedHashSet<String>();
    description.titles().values().forEach(title -> others.add(CleanText.oneLine(title)));
    description.alternativeTitles().forEach(title -> others.add(CleanText.oneLine(title.value())));
    others.removeIf(other -> shown.startsWith(other));
    all(json, "alternateName", List.copyOf(others));
  }

  private static void persons(ObjectNode json, String role, List<String> names) {
    if (!names.isEmpty()) {
      ArrayNode list = json.putArray(role);
      names.forEach(name -> list.addObject().put(TYPE, "Person").put("name", name));
    }
  }

  private static void agencies(ObjectNode json, Description description, Vocabulary words) {
    Map<String, String> roles =
        Map.of(
            "publisher", "publisher",
            "funder", "funder",
            "author", "author",
            "commissioner", "sponsor",
            "contributor", "contributor");
    for (AgencyStatement agency : description.agencies()) {
      ObjectNode organisation =
          json.withArray(roles.getOrDefault(agency.role(), "contributor")).addObject();
      organisation.put(TYPE, "Organization");
      organisation.put("name", CleanText.oneLine(agency.name()));
      if (!agency.printed().equals(agency.name())) {
        organisation.put("alternateName", CleanText.oneLine(agency.printed()));
      }
      String ror =
          agency.id() == null
              ? ""
              : words
                  .concept(agency.id())
                  .map(concept -> concept.facts().path("ror").asString(""))
                  .orElse("");
      if (!ror.isEmpty()) {
        organisation.put("sameAs", ror.startsWith("http") ? ror : "https://ror.org/" + ror);
      }
    }
  }

  private static void about(ObjectNode json, Description description, Vocabulary words, Site site) {
    for (String id : description.themes()) {
      words
          .concept(id)
          .ifPresent(theme ->
              json.withArray("about")
                  .addObject()
                  .put(TYPE, "DefinedTerm")
                  .put("name", theme.label(site.words().language()))
                  .put("termCode", theme.id())
                  .put("url", site.absolute(site.at("/themes/" + theme.slug()))));
    }
  }

  private static void places(
      ObjectNode json, Description description, Vocabulary words, String language) {
    for (String id : description.places()) {
      String name = words.concept(id).map((Concept c) -> c.label(language)).orElse(id);
      json.withArray("spatialCoverage").addObject().put(TYPE, "Place").put("name", name);
    }
  }

  private static void identifiers(ObjectNode json, Citation citation) {
    ArrayNode list = json.putArray("identifier");
    list.addObject()
        .put(TYPE, "PropertyValue")
        .put("propertyID", "hub")
        .put("value", citation.id());
    citation
        .identifiers()
        .forEach((scheme, value) ->
            list.addObject()
                .put(TYPE, "PropertyValue")
                .put("propertyID", scheme)
                .put("value", value));
    put(json, "isbn", citation.identifiers().get("isbn"));
  }

  private static void licence(ObjectNode json, Description description) {
    String licence = description.rights().licence();
    if (licence != null && licence.startsWith("http")) {
      json.put("license", licence);
    } else if (licence != null && licence.matches("[A-Za-z0-9.+-]+")) {
      json.put("license", "https://spdx.org/licenses/" + licence);
    }
  }

  private static void partOf(ObjectNode json, Citation citation) {
    if (!citation.container().isEmpty()) {
      json.putObject("isPartOf").put(TYPE, "Periodical").put("name", citation.container().title());
    } else if (citation.series() != null) {
      json.putObject("isPartOf")
          .put(TYPE, "CreativeWorkSeries")
          .put("name", citation.series().title());
    }
  }

  private static void files(ObjectNode json, Description description, Site site) {
    for (Description.Edition edition : description.editions()) {
      for (Description.StoredFileStatement file : edition.files()) {
        json.withArray("encoding")
            .addObject()
            .put(TYPE, "MediaObject")
            .put("contentUrl", site.absolute(file.address()))
            .put("encodingFormat", file.mediaType())
            .put("inLanguage", edition.language());
      }
    }
  }

  private static void all(ObjectNode json, String field, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode list = json.putArray(field);
      values.forEach(list::add);
    }
  }

  private static void put(
      ObjectNode json, String field, @org.jspecify.annotations.Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.put(field, value);
    }
  }

  private static String safe(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
