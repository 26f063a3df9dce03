package org.researchhub.formats.csl;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.CitedDate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** CSL-JSON, the form that citation processors work on. */
public final class CslWriter implements CitationWriter {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String write(Citation citation) {
    ArrayNode items = JSON.createArrayNode();
    ObjectNode item = items.addObject();
    item.put("id", citation.id());
    item.put("type", citation.type().csl());
    item.put("title", citation.title());
    names(item, "author", citation.authors(), false);
    if (citation.authors().isEmpty()) {
      names(item, "author", citation.publishers(), true);
    }
    names(item, "editor", citation.editors(), false);
    put(item, "publisher", String.join("; ", citation.publishers()));
    date(item, citation.date());
    put(item, "container-title", citation.container().title());
    put(item, "volume", citation.container().volume());
    put(item, "issue", citation.container().issue());
    put(item, "page", citation.container().pages());
    Citation.Series series = citation.series();
    if (series != null) {
      put(item, "collection-title", series.title());
      put(item, "collection-number", series.number());
    }
    put(item, "genre", citation.typeLabel());
    put(item, "language", citation.languages().isEmpty() ? "" : citation.languages().getFirst());
    put(item, "abstract", citation.summary());
    put(item, "keyword", String.join(", ", citation.keywords()));
    put(item, "DOI", citation.identifiers().get("doi"));
    put(item, "ISBN", citation.identifiers().get("isbn"));
    put(item, "ISSN", citation.identifiers().get("issn"));
    item.put("URL", citation.url());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(items) + "\n";
  }

  private static void names(ObjectNode item, String field, List<String> names, boolean whole) {
    if (names.isEmpty()) {
      return;
    }
    ArrayNode list = item.putArray(field);
    for (String name : names) {
      int comma = whole ? -1 : name.indexOf(',');
      if (comma < 0) {
        list.addObject().put("literal", name);
      } else {
        list.addObject()
            .put("family", name.substring(0, comma).strip())
            .put("given", name.substring(comma + 1).strip());
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
