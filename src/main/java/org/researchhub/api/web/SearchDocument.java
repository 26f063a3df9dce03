package org.researchhub.api.web;

import java.util.List;
import java.util.Map;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.platform.web.Site;
import org.researchhub.search.Facet;
import org.researchhub.search.IndexedPassage;
import org.researchhub.search.Query;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Marked;
import org.researchhub.search.SearchAnswer.Passage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A search's answer as JSON, with the labels of one language. */
record SearchDocument(Vocabulary vocabulary, Site site, String language) {

  private static final JsonMapper JSON = new JsonMapper();

  ObjectNode of(SearchAnswer answer, Query asked, Links links) {
    ObjectNode json = JSON.createObjectNode();
    json.put("total", answer.total());
    if (answer.cut()) {
      json.put("cut", true);
    }
    ArrayNode items = json.putArray("items");
    answer.hits().forEach(hit -> items.add(item(hit)));
    ObjectNode facets = json.putObject("facets");
    for (Facet facet : Facet.values()) {
      facets.set(facet.key(), facet(facet, answer.facets().getOrDefault(facet, List.of())));
    }
    if (answer.suggestion() != null) {
      json.put("suggestion", answer.suggestion());
    }
    if (!asked.asWords(answer).isEmpty()) {
      ArrayNode asWords = json.putArray("asWords");
      asked.asWords(answer).forEach(asWords::add);
    }
    links.into(json);
    return json;
  }

  private ObjectNode item(Hit hit) {
    ObjectNode item = JSON.createObjectNode();
    String url = site.baseUrl() + "/p/" + hit.id();
    item.put("id", hit.id());
    ObjectNode summary = hit.summary();
    if (summary.has("version")) {
      item.set("version", summary.get("version"));
    }
    item.put("url", url);
    summary.properties().forEach(field -> item.putIfAbsent(field.getKey(), field.getValue()));
    item.put("score", hit.score());
    if (!hit.markedTitles().isEmpty()) {
      ObjectNode titles = item.putObject("titleMarks");
      for (Map.Entry<String, Marked> title : hit.markedTitles().entrySet()) {
        titles.set(title.getKey(), marked(title.getValue()));
      }
    }
    ArrayNode passages = item.putArray("passages");
    for (Passage passage : hit.passages()) {
      ObjectNode stretch = marked(passage.text()).put("language", passage.language());
      IndexedPassage.Place place = passage.place();
      if (place == null) {
        passages.add(stretch.put("url", url));
      } else {
        passages.add(
            stretch
                .put("file", place.name())
                .put("page", place.page())
                .put("section", place.section())
                .put("url", site.absolute(passage.address()))
                .put("read", site.absolute(passage.reading(page(hit)))));
      }
    }
    if (hit.more() > 0) {
      item.put("morePassages", hit.more());
    }
    return item;
  }

  private String page(Hit hit) {
    return site.at("/publications/" + hit.summary().path("slug").asString(hit.id()));
  }

  private static ObjectNode marked(Marked text) {
    ObjectNode json = JSON.createObjectNode();
    json.put("text", text.text());
    ArrayNode marks = json.putArray("marks");
    for (int[] mark : text.marks()) {
      marks.addArray().add(mark[0]).add(mark[1]);
    }
    return json;
  }

  private ArrayNode facet(Facet facet, List<FacetCount> counts) {
    ArrayNode values = JSON.createArrayNode();
    for (FacetCount count : counts) {
      values
          .addObject()
          .put("id", count.value())
          .put("label", label(facet, count.value()))
          .put("count", count.count());
    }
    return values;
  }

  private String label(Facet facet, String value) {
    if (facet == Facet.YEAR) {
      return value.equals(Facet.NO_DATE) ? site.words().say("search.facet.year.none") : value;
    }
    return vocabulary.label(value, language);
  }
}
