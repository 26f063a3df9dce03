package org.researchhub.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.researchhub.search.Facet;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Filters and counts of one request: each facet is counted under the filters of the others. */
final class OpenSearchFacets {

  private final SearchRequest request;
  private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);

  OpenSearchFacets(SearchRequest request) {
    this.request = request;
    for (Facet facet : Facet.values()) {
      if (!request.chosen(facet).isEmpty()) {
        filters.put(facet, request.chosen(facet));
      }
    }
  }

  Set<Facet> filtered() {
    return filters.keySet();
  }

  /** Of a publication, its year within the bounds; empty when there are none. */
  ObjectNode years() {
    ObjectNode range = OpenSearchQuestion.object();
    if (request.from() != null) {
      range.put("gte", request.from());
    }
    if (request.to() != null) {
      range.put("lte", request.to());
    }
    if (range.isEmpty()) {
      return range;
    }
    ObjectNode year = OpenSearchQuestion.object();
    year.set(Fields.YEAR, range);
    return OpenSearchQuestion.node("range", year);
  }

  /** What no publication that is found or counted has. */
  ArrayNode leftOut() {
    ArrayNode none = OpenSearchNode.JSON.createArrayNode();
    for (Facet facet : Facet.values()) {
      Set<String> values = request.leftOut(facet);
      if (!values.isEmpty()) {
        none.add(OpenSearchQuestion.terms(Fields.of(facet), values.stream()));
      }
    }
    return none;
  }

  Optional<ObjectNode> filter() {
    return filters.isEmpty() ? Optional.empty() : Optional.of(without(null));
  }

  private ObjectNode without(@org.jspecify.annotations.Nullable Facet left) {
    ObjectNode all = OpenSearchQuestion.object();
    ArrayNode filter = all.putArray("filter");
    filters.forEach((facet, values) -> {
      if (facet != left) {
        filter.add(OpenSearchQuestion.terms(Fields.of(facet), values.stream()));
      }
    });
    return OpenSearchQuestion.node("bool", all);
  }

  ObjectNode asked() {
    ObjectNode asked = OpenSearchQuestion.object();
    for (Facet facet : Facet.values()) {
      ObjectNode counting = asked.putObject(facet.key());
      counting.set("filter", without(facet));
      ObjectNode inside = counting.putObject("aggs");
      mostFrequent(
          inside
              .putObject("most")
              .putObject("terms")
              .put("field", Fields.of(facet))
              .put("size", 50));
      Set<String> chosen = filters.getOrDefault(facet, Set.of());
      if (!chosen.isEmpty()) {
        ObjectNode terms = inside.putObject("chosen").putObject("terms");
        terms.put("field", Fields.of(facet)).put("size", chosen.size());
        ArrayNode include = terms.putArray("include");
        chosen.forEach(include::add);
      }
    }
    ObjectNode state = asked.putObject("state");
    state.putObject("global");
    state
        .putObject("aggs")
        .putObject("generation")
        .putObject("max")
        .put("field", OpenSearchDocuments.GENERATION);
    return asked;
  }

  static void mostFrequent(ObjectNode terms) {
    ArrayNode order = terms.putArray("order");
    order.addObject().put("_count", "desc");
    order.addObject().put("_key", "asc");
  }

  Map<Facet, List<FacetCount>> counts(JsonNode counted) {
    var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
    for (Facet facet : Facet.values()) {
      JsonNode under = counted.path(facet.key());
      Map<String, Long> values = new LinkedHashMap<>();
      filters.getOrDefault(facet, Set.of()).forEach(value -> values.put(value, 0L));
      buckets(under.path("chosen")).forEach(count -> values.put(count.value(), count.count()));
      buckets(under.path("most")).forEach(count -> values.put(count.value(), count.count()));
      var all = new ArrayList<FacetCount>();
      values.forEach((value, count) -> all.add(new FacetCount(value, count)));
      all.sort(
          Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
      counts.put(facet, all);
    }
    return counts;
  }

  static List<FacetCount> buckets(JsonNode terms) {
    var counts = new ArrayList<FacetCount>();
    terms
        .path("buckets")
        .forEach(bucket ->
            counts.add(
                new FacetCount(bucket.path("key").asString(), bucket.path("doc_count").asLong())));
    return counts;
  }
}
