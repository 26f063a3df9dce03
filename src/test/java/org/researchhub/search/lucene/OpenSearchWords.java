package org.researchhub.search.lucene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.researchhub.search.SearchAnswer.FacetCount;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a question must know, asked of the node: a request for each word, kept until the index
 * changes.
 */
final class OpenSearchWords implements KnownWords {

  private static final int MOST = 100;

  /** What the node takes for a pattern, escaped letter by letter. */
  private static final int LONGEST_BEGINNING = 400;

  private final Searching node;
  private final Map<String, Long> documents = new ConcurrentHashMap<>();
  private final Map<String, List<String>> spoken = new ConcurrentHashMap<>();

  /** Asks the index of the hub. */
  interface Searching {
    JsonNode search(ObjectNode request);
  }

  OpenSearchWords(Searching node) {
    this.node = node;
  }

  void forget() {
    documents.clear();
    spoken.clear();
  }

  @Override
  public boolean hasPassages() {
    return true;
  }

  @Override
  public boolean isThere(String field, String form) {
    return documents.computeIfAbsent(field + " " + form, _ -> having(field, form)) > 0;
  }

  private long having(String field, String form) {
    ObjectNode request = OpenSearchQuestion.object().put("size", 0).put("track_total_hits", 1);
    request.set("query", OpenSearchQuestion.terms(field, Stream.of(form)));
    return node.search(request).path("hits").path("total").path("value").asLong();
  }

  @Override
  public Set<String> beginnings(String letters, List<String> fields) {
    var found = new HashMap<String, Long>();
    if (letters.length() <= LONGEST_BEGINNING) {
      ObjectNode request = OpenSearchQuestion.object().put("size", 0);
      for (String field : fields) {
        ObjectNode terms = request.withObjectProperty("aggs").putObject(field).putObject("terms");
        terms.put("field", field).put("size", MOST).put("include", escaped(letters) + ".*");
        OpenSearchFacets.mostFrequent(terms);
      }
      JsonNode counted = node.search(request).path("aggregations");
      for (String field : fields) {
        for (FacetCount count : OpenSearchFacets.buckets(counted.path(field))) {
          found.merge(count.value(), count.count(), Long::sum);
        }
      }
    }
    var forms = new LinkedHashSet<String>();
    forms.add(letters);
    found.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> forms.add(entry.getKey()));
    return forms;
  }

  private static String escaped(String letters) {
    return letters.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "\\\\$0");
  }

  @Override
  public List<String> languagesOf(Words.Forms word, Words words) {
    return spoken.computeIfAbsent(word.surface(), _ -> counted(word, words));
  }

  /** The rules are those of {@link Spoken}; the counts are the node's. */
  private List<String> counted(Words.Forms word, Words words) {
    ObjectNode request = OpenSearchQuestion.object().put("size", 0);
    ObjectNode asked = request.putObject("aggs");
    for (String field : List.of(Fields.ALL, Fields.WITHIN)) {
      asked.set(field, filter(field, word.folded()));
    }
    asked
        .putObject(Fields.SPOKEN)
        .putObject("filter")
        .putObject("exists")
        .put("field", Fields.SPOKEN);
    for (String language : Stems.ALIKE) {
      String stem = language + " " + words.stem(word.surface(), language);
      asked.set(language, filter(Fields.SPOKEN, stem));
    }
    JsonNode counted = node.search(request).path("aggregations");
    long anywhere = Math.max(count(counted, Fields.ALL), count(counted, Fields.WITHIN));
    if (anywhere > 2 * count(counted, Fields.SPOKEN)) {
      return List.of();
    }
    return Stems.ALIKE.stream()
        .filter(language -> count(counted, language) > 0)
        .filter(language -> 2 * count(counted, language) >= anywhere)
        .toList();
  }

  private static ObjectNode filter(String field, String form) {
    return OpenSearchQuestion.node("filter", OpenSearchQuestion.terms(field, Stream.of(form)));
  }

  private static long count(JsonNode counted, String name) {
    return counted.path(name).path("doc_count").asLong();
  }
}
