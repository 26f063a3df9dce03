package org.researchhub.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What an index is told, in the words of a test: {@code told("a").titled("en", "…").in("al")}. */
final class Told {

  private static final JsonMapper JSON = new JsonMapper();

  private final String id;
  private long version = 1;
  private final Map<String, List<String>> titles = new LinkedHashMap<>();
  private final Map<String, List<String>> abstracts = new LinkedHashMap<>();
  private final Map<String, List<String>> keywords = new LinkedHashMap<>();
  private final Map<String, List<String>> labels = new LinkedHashMap<>();
  private List<String> agencies = List.of();
  private List<String> persons = List.of();
  private List<String> identifiers = List.of();
  private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
  private @Nullable Integer year;
  private long newest;
  private final List<IndexedPassage> passages = new ArrayList<>();
  private String slug = "";

  private Told(String id) {
    this.id = id;
  }

  static Told told(String id) {
    return new Told(id).counting(Facet.YEAR, Facet.NO_DATE);
  }

  Told version(long number) {
    version = number;
    return this;
  }

  Told titled(String language, String... texts) {
    titles.put(language, List.of(texts));
    return this;
  }

  Told saying(String language, String text) {
    abstracts.put(language, List.of(text));
    return this;
  }

  Told keyword(String language, String... texts) {
    keywords.put(language, List.of(texts));
    return this;
  }

  Told labelled(String language, String... texts) {
    labels.put(language, List.of(texts));
    return this;
  }

  Told by(String... names) {
    agencies = List.of(names);
    return this;
  }

  Told written(String... names) {
    persons = List.of(names);
    return this;
  }

  Told identified(String... written) {
    identifiers = List.of(written);
    return this;
  }

  Told counting(Facet facet, String... values) {
    facets.put(facet, new LinkedHashSet<>(List.of(values)));
    return this;
  }

  Told of(int publicationYear) {
    year = publicationYear;
    newest = publicationYear;
    return counting(Facet.YEAR, String.valueOf(publicationYear));
  }

  /** A passage on a page of the file {@code report.pdf}. */
  Told page(int page, String language, String text) {
    return passage(
        new IndexedPassage.Place("0123456789abcdef", "report.pdf", page, null), language, text);
  }

  Told passage(IndexedPassage.Place place, String language, String text) {
    passages.add(new IndexedPassage(place, language, text));
    return this;
  }

  /** With a slug, as its address has it. */
  Told at(String text) {
    slug = text;
    return this;
  }

  Told newest(long key) {
    newest = key;
    return this;
  }

  IndexedPublication publication() {
    return new IndexedPublication(
        id,
        version,
        titles,
        abstracts,
        keywords,
        labels,
        agencies,
        persons,
        identifiers,
        facets,
        year,
        newest,
        passages,
        summary());
  }

  private ObjectNode summary() {
    ObjectNode summary = JSON.createObjectNode().put("id", id).put("version", version);
    return slug.isEmpty() ? summary : summary.put("slug", slug);
  }
}
