package org.researchhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.researchhub.search.Deadline;
import org.researchhub.search.Facet;
import org.researchhub.search.FoundTitle;
import org.researchhub.search.IndexedPublication;
import org.researchhub.search.Near;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchIndex;
import org.researchhub.search.SearchRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A trial of the search index on an OpenSearch node: as far as the promises go without the hub's
 * own columns. One shard, so that one answer is of one state and counts are exact.
 */
public final class OpenSearchIndex implements SearchIndex {

  private static final String STATE = "_state";
  private static final int PAGE = 5_000;
  private static final int LARGEST_PAGE = 100;
  private static final int MOST = 1_000_000;

  private final OpenSearchNode node;
  private final String alias;
  private final OpenSearchDocuments documents = new OpenSearchDocuments();
  private final OpenSearchWords known = new OpenSearchWords(this::search);

  private OpenSearchIndex(OpenSearchNode node, String alias) {
    this.node = node;
    this.alias = alias;
  }

  /** Opens the index of this name, which is made when the node has none. */
  public static OpenSearchIndex open(OpenSearchNode node, String alias) {
    var index = new OpenSearchIndex(node, alias);
    if (!node.has("/" + alias)) {
      index.create(Commits.first(), List.of());
    }
    return index;
  }

  /** A new index that takes the name from another in one step. */
  private void create(Commits commit, List<String> others) {
    String name = alias + "-" + UUID.randomUUID();
    node.ask("PUT", "/" + name, OpenSearchDocuments.mapping());
    bulk(name, written(commit));
    ObjectNode swap = OpenSearchQuestion.object();
    ArrayNode actions = swap.putArray("actions");
    others.forEach(other -> actions.addObject().putObject("remove_index").put("index", other));
    actions.addObject().putObject("add").put("index", name).put("alias", alias);
    node.ask("POST", "/_aliases", swap.toString());
  }

  private static String written(Commits commit) {
    ObjectNode data = OpenSearchQuestion.object();
    commit.data().forEach(data::put);
    return "{\"index\":{\"_id\":\"" + STATE + "\"}}\n" + data + "\n";
  }

  private Commits commit() {
    ObjectNode request = OpenSearchQuestion.object().put("size", 1).put("track_total_hits", false);
    request.set("query", OpenSearchQuestion.terms("_id", Stream.of(STATE)));
    columns(request, Commits.first().data().keySet().toArray(String[]::new));
    var data = new HashMap<String, String>();
    search(request)
        .path("hits")
        .path("hits")
        .path(0)
        .path("fields")
        .forEachEntry((name, values) -> data.put(name, values.path(0).asString()));
    return Commits.read(data);
  }

  private static void columns(ObjectNode request, String... names) {
    request.put("_source", false);
    ArrayNode columns = request.putArray("docvalue_fields");
    Stream.of(names).forEach(columns::add);
  }

  private JsonNode search(ObjectNode request) {
    return node.ask("POST", "/" + alias + "/_search", request.toString());
  }

  private void bulk(String index, String lines) {
    JsonNode answer = node.ask("POST", "/" + index + "/_bulk?refresh=true", lines);
    if (answer.path("errors").asBoolean()) {
      throw new IllegalStateException(answer.toString());
    }
  }

  @Override
  public long position() {
    return commit().position();
  }

  @Override
  public String origin() {
    return commit().origin();
  }

  @Override
  public long generation() {
    return commit().generation();
  }

  @Override
  public List<FoundTitle> titles(String beginning, String language, int most) {
    throw new UnsupportedOperationException("the trial suggests no titles");
  }

  @Override
  public List<Near> near(Near.To publication, int most) {
    throw new UnsupportedOperationException("the trial finds nothing near");
  }

  @Override
  public State state() {
    return commit().state();
  }

  @Override
  public Size size() {
    ObjectNode all = OpenSearchQuestion.object();
    all.set("query", OpenSearchQuestion.of(CatalogueSearcher.PUBLICATIONS));
    long publications =
        node.ask("POST", "/" + alias + "/_count", all.toString()).path("count").asLong();
    return new Size(publications, node.size(alias));
  }

  @Override
  public synchronized void apply(
      Collection<IndexedPublication> publications, Collection<String> gone, long position) {
    var lines = new StringBuilder();
    for (IndexedPublication publication : publications) {
      lines.append("{\"index\":{\"_id\":").append(quoted(publication.id())).append("}}\n");
      lines.append(documents.of(publication)).append('\n');
    }
    gone.forEach(id -> lines.append("{\"delete\":{\"_id\":").append(quoted(id)).append("}}\n"));
    bulk(alias, lines + written(commit().at(position)));
    known.forget();
  }

  private static String quoted(String text) {
    return OpenSearchNode.JSON.writeValueAsString(text);
  }

  @Override
  public synchronized void begin(String origin, String asked) {
    List<String> others = List.copyOf(node.ask("GET", "/" + alias, null).propertyNames());
    create(commit().begun(origin, asked), others);
    known.forget();
  }

  @Override
  public synchronized void complete() {
    Commits commit = commit();
    if (!commit.state().complete()) {
      bulk(alias, written(commit.completed()));
    }
  }

  @Override
  public List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    each(
        OpenSearchQuestion.of(CatalogueSearcher.PUBLICATIONS),
        fields ->
            entries.add(
                new Entry(
                    fields.path(Fields.ID).path(0).asString(),
                    fields.path(Fields.VERSION).path(0).asLong())));
    return entries;
  }

  @Override
  public Set<String> having(Set<String> values) {
    ObjectNode any = OpenSearchQuestion.object();
    ArrayNode should = any.putArray("should");
    for (Facet facet : Facet.values()) {
      should.add(OpenSearchQuestion.terms(Fields.of(facet), values.stream()));
    }
    var ids = new HashSet<String>();
    each(
        OpenSearchQuestion.node("bool", any),
        fields -> ids.add(fields.path(Fields.ID).path(0).asString()));
    return ids;
  }

  private void each(ObjectNode query, Consumer<JsonNode> use) {
    JsonNode after = null;
    do {
      ObjectNode request =
          OpenSearchQuestion.object().put("size", PAGE).put("track_total_hits", false);
      request.set("query", query);
      columns(request, Fields.ID, Fields.VERSION);
      request.putArray("sort").addObject().put(Fields.ID, "asc");
      if (after != null) {
        request.set("search_after", after);
      }
      after = null;
      for (JsonNode hit : search(request).path("hits").path("hits")) {
        use.accept(hit.path("fields"));
        after = hit.path("sort");
      }
    } while (after != null);
  }

  @Override
  public List<FacetCount> counts(Facet facet) {
    ObjectNode request = OpenSearchQuestion.object().put("size", 0);
    ObjectNode terms = request.putObject("aggs").putObject("all").putObject("terms");
    OpenSearchFacets.mostFrequent(terms.put("field", Fields.of(facet)).put("size", 65_000));
    return OpenSearchFacets.buckets(search(request).path("aggregations").path("all"));
  }

  /** The deadline is looked at before a request; the node is not told of it. */
  @Override
  public long count(SearchRequest request, Deadline deadline) {
    if (deadline.passed()) {
      return 0;
    }
    ObjectNode body = OpenSearchQuestion.object().put("size", 0).put("track_total_hits", true);
    narrow(body, question(request), request);
    return total(search(body));
  }

  @Override
  public List<String> found(SearchRequest request, int most, Deadline deadline) {
    if (deadline.passed()) {
      return List.of();
    }
    Question question = question(request);
    ObjectNode body = OpenSearchQuestion.object().put("size", Math.clamp(most, 0, MOST));
    narrow(body, question, request);
    columns(body, Fields.ID);
    body.set("sort", order(request, question));
    var ids = new ArrayList<String>();
    for (JsonNode hit : search(body).path("hits").path("hits")) {
      ids.add(hit.path("fields").path(Fields.ID).path(0).asString());
    }
    return ids;
  }

  private static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  private Question question(SearchRequest request) {
    var words = new Words();
    try {
      return Question.of(Typed.of(request.words(), words), request, known, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SearchAnswer search(SearchRequest request, Deadline deadline) {
    Question question = question(request);
    int size = Math.clamp(request.size(), 1, LARGEST_PAGE);
    int page = Math.clamp(request.page(), 1, SearchRequest.DEEPEST / size);
    JsonNode answer = search(body(request, question, page, size), deadline);
    int last = SearchAnswer.lastPage(total(answer), size);
    if (page > last) {
      page = last;
      answer = search(body(request, question, page, size), deadline);
    }
    JsonNode counted = answer.path("aggregations");
    var facets = new OpenSearchFacets(request);
    Map<Facet, Long> without = new EnumMap<>(Facet.class);
    facets
        .filtered()
        .forEach(facet -> without.put(facet, counted.path(facet.key()).path("doc_count").asLong()));
    return new SearchAnswer(
        total(answer),
        page,
        OpenSearchHits.of(answer, request, question),
        facets.counts(counted),
        without,
        request.from() == null && request.to() == null
            ? total(answer)
            : count(request.withYears(null, null), deadline),
        total(answer) > 0 || request.anyWord() ? 0 : count(request.withAnyWord(), deadline),
        null,
        question.shortened(),
        question.asWords(),
        deadline.cut(),
        (long) counted.path("state").path("generation").path("value").asDouble());
  }

  private JsonNode search(ObjectNode body, Deadline deadline) {
    return deadline.passed() ? OpenSearchQuestion.object() : search(body);
  }

  private static void narrow(ObjectNode body, Question question, SearchRequest request) {
    var facets = new OpenSearchFacets(request);
    body.set("query", narrowed(question, facets));
    facets.filter().ifPresent(filter -> body.set("post_filter", filter));
  }

  private static ObjectNode narrowed(Question question, OpenSearchFacets facets) {
    ObjectNode all = OpenSearchQuestion.object();
    all.putArray("must").add(OpenSearchQuestion.of(question.query()));
    ArrayNode filter = all.putArray("filter");
    filter.add(OpenSearchQuestion.of(CatalogueSearcher.PUBLICATIONS));
    ObjectNode years = facets.years();
    if (!years.isEmpty()) {
      filter.add(years);
    }
    all.set("must_not", facets.leftOut());
    return OpenSearchQuestion.node("bool", all);
  }

  private static ObjectNode body(SearchRequest request, Question question, int page, int size) {
    var facets = new OpenSearchFacets(request);
    ObjectNode query = narrowed(question, facets);
    if (question.passages() != null) {
      query.withObjectProperty("bool").withArrayProperty("should").add(best(question.passages()));
    }
    ObjectNode body =
        OpenSearchQuestion.object()
            .put("from", (page - 1) * size)
            .put("size", size)
            .put("track_total_hits", true);
    body.set("query", query);
    facets.filter().ifPresent(filter -> body.set("post_filter", filter));
    body.set("aggs", facets.asked());
    columns(body, Fields.SHOWN);
    body.set("sort", order(request, question));
    return body;
  }

  /** Asks for the passages that answer; they are no reason for a publication to be found. */
  private static ObjectNode best(Query passages) {
    ObjectNode nested =
        OpenSearchQuestion.object()
            .put("path", OpenSearchQuestion.PASSAGES)
            .put("score_mode", "none")
            .put("boost", 0);
    nested.set("query", OpenSearchQuestion.ofPassages(passages));
    ObjectNode inner = nested.putObject("inner_hits").put("size", 100);
    columns(inner, OpenSearchQuestion.PASSAGES + "." + Fields.SHOWN);
    return OpenSearchQuestion.node("nested", nested);
  }

  private static ArrayNode order(SearchRequest request, Question question) {
    ArrayNode order = OpenSearchNode.JSON.createArrayNode();
    if (request.sort() == SearchRequest.Sort.RELEVANCE && !question.isBlank()) {
      order.addObject().put("_score", "desc");
      ObjectNode script = order.addObject().putObject("_script");
      script.put("type", "number").put("order", "desc");
      ObjectNode source = script.putObject("script");
      source.put(
          "source", "doc['" + Fields.of(Facet.LANGUAGE) + "'].contains(params.language) ? 1 : 0");
      source.putObject("params").put("language", request.language());
    }
    order.addObject().put(Fields.NEWEST, "desc");
    return order;
  }

  /** The node goes on. */
  @Override
  public void close() {}
}
