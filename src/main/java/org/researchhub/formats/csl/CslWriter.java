package org.researchhub.formats.csl;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description.PersonStatement;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import org.researchhub.formats.record.Cited;
import org.researchhub.platform.CleanText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CSL-JSON, the form that citation processors work on. */
public final class CslWriter implements CitationWriter {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String before() {
    return "[\n";
  }

  @Override
  public String between() {
    return ",\n";
  }

  @Override
  public String after() {
    return "\n]\n";
  }

  @Override
  public String record(Citation citation) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(item(citation));
  }

  /** The citation as an item of CSL-JSON, the caller's own. */
  public static ObjectNode item(Citation citation) {
    Cited cited = new Cited(citation);
    ObjectNode item = JSON.createObjectNode();
    item.put("id", citation.id());
    boolean stated = !cited.described().types().isEmpty();
    item.put("type", stated ? citation.type().csl() : cited.kind().csl());
    item.put("title", citation.title());
    put(item, "title-short", String.join("; ", cited.otherTitles("short")));
    persons(item, cited, "author");
    for (String body : cited.authoringBodies()) {
      item.withArray("/author").addObject().put("literal", body);
    }
    persons(item, cited, "editor");
    persons(item, cited, "translator");
    persons(item, cited, "contributor");
    put(item, "publisher", String.join("; ", cited.agencies("publisher")));
    put(item, "publisher-place", String.join("; ", cited.publishedIn()));
    date(item, citation.date());
    put(item, "container-title", cited.part("title"));
    put(item, "volume", cited.part("volume"));
    put(item, "issue", cited.part("issue"));
    put(item, "page", cited.part("pages"));
    for (Citation.Series series : cited.series().stream().limit(1).toList()) {
      put(item, "collection-title", series.title());
      put(item, "collection-number", series.number());
    }
    put(item, "edition", cited.single("editionStatement"));
    put(item, "number-of-pages", cited.single("extent"));
    put(item, "number", cited.identifier("symbol", "report"));
    put(item, "genre", citation.typeLabel());
    put(item, "language", String.join("; ", citation.languages()));
    put(item, "abstract", citation.summary());
    put(item, "keyword", keywords(cited));
    put(item, "note", String.join(" ", cited.notes()));
    for (String scheme : List.of("doi", "isbn", "issn", "pmid", "pmcid")) {
      put(item, scheme.toUpperCase(Locale.ROOT), String.join(" ", cited.identifiers(scheme)));
    }
    item.put("URL", citation.url());
    return item;
  }

  private static String keywords(Cited cited) {
    boolean commas = cited.keywords().stream().anyMatch(keyword -> keyword.indexOf(',') >= 0);
    return String.join(commas ? "; " : ", ", cited.keywords());
  }

  private static void persons(ObjectNode item, Cited cited, String role) {
    for (PersonStatement person : cited.persons()) {
      if (person.role().equals(role)) {
        ObjectNode name = item.withArray("/" + role).addObject();
        String whole = CleanText.oneLine(person.name());
        int comma = whole.indexOf(',');
        if (comma < 0) {
          name.put("literal", whole);
        } else {
          name.put("family", whole.substring(0, comma).strip())
              .put("given", whole.substring(comma + 1).strip());
          put(name, "ORCID", person.orcid());
        }
      }
    }
  }

  private static void date(ObjectNode item, @Nullable CitedDate date) {
    if (date != null) {
      ArrayNode parts = item.putObject("issued").putArray("date-parts").addArray();
      for (String part : date.joined("-").split("-")) {
        parts.add(Integer.parseInt(part));
      }
    }
  }

  private static void put(ObjectNode item, String field, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      item.put(field, value);
    }
  }
}
