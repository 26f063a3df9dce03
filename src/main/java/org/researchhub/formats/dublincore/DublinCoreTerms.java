package org.researchhub.formats.dublincore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.Cited;

/** What a publication says in terms of Dublin Core, in the order in which it is written. */
final class DublinCoreTerms {

  /**
   * One statement.
   *
   * @param element one of the fifteen
   * @param refinement the term that says more; empty when there is none
   */
  record Term(String element, String refinement, @Nullable String language, String value) {}

  private final List<Term> terms = new ArrayList<>();

  private DublinCoreTerms() {}

  static List<Term> of(Cited cited) {
    var terms = new DublinCoreTerms();
    terms.titles(cited);
    terms.makers(cited);
    terms.dates(cited);
    terms.content(cited);
    terms.identifiers(cited);
    terms.add("relation", "isPartOf", cited.part("title"));
    if (!cited.part("issn").isEmpty()) {
      terms.add("relation", "isPartOf", "urn:ISSN:" + cited.part("issn"));
    }
    terms.add("format", "extent", cited.single("extent"));
    terms.add("rights", "", cited.described().rights().statement());
    terms.add("rights", "license", cited.described().rights().licence());
    return List.copyOf(terms.terms);
  }

  private void titles(Cited cited) {
    cited
        .described()
        .titles()
        .forEach((tag, title) -> {
          String subtitle = cited.described().subtitles().get(tag);
          add("title", "", tag, subtitle == null ? title : title + ": " + subtitle);
        });
    cited
        .otherTitles("short", "other", "translated", "original", "uniform", "abbreviated")
        .forEach(title -> add("title", "alternative", title));
  }

  private void makers(Cited cited) {
    cited.persons("author").forEach(name -> add("creator", "", name));
    cited.agencies("author").forEach(name -> add("creator", "", name));
    cited.persons().stream()
        .filter(person -> !person.role().equals("author"))
        .forEach(person -> add("contributor", "", person.name()));
    cited.agencies("publisher").forEach(name -> add("publisher", "", name));
    cited
        .agencies("funder", "commissioner", "contributor")
        .forEach(name -> add("contributor", "", name));
  }

  private void dates(Cited cited) {
    add("date", "issued", cited.date());
    cited.dates("covered").forEach(date -> add("coverage", "temporal", date));
    cited.dates("created").forEach(date -> add("date", "created", date));
  }

  private void content(Cited cited) {
    boolean stated = !cited.described().types().isEmpty();
    add(
        "type",
        "",
        stated
            ? cited.citation().typeLabel()
            : cited.kind().labels().isEmpty() ? "" : cited.kind().labels().getFirst());
    cited.citation().languages().forEach(tag -> add("language", "", tag));
    cited.described().abstracts().forEach((tag, text) -> add("description", "abstract", tag, text));
    cited.notes().forEach(note -> add("description", "tableOfContents", note));
    cited.keywords().forEach(word -> add("subject", "", word));
  }

  private void identifiers(Cited cited) {
    cited.links().forEach(url -> add("identifier", "", url));
    for (Map.Entry<String, Set<String>> scheme : cited.identifiers().entrySet()) {
      for (String value : scheme.getValue()) {
        if (!value.equals(cited.part(scheme.getKey()))) {
          String prefix = scheme.getKey().equals("handle") ? "hdl" : scheme.getKey();
          add("identifier", "", prefix + ":" + value);
        }
      }
    }
  }

  private void add(String element, String refinement, @Nullable String value) {
    add(element, refinement, null, value);
  }

  private void add(
      String element, String refinement, @Nullable String language, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      terms.add(new Term(element, refinement, language, value));
    }
  }
}
