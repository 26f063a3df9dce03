package org.researchhub.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Idea;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.researchhub.search.Deadline;
import org.researchhub.search.Facet;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchAnswer.FacetCount;
import org.researchhub.search.SearchRequest;

/** What to ask instead, when a search finds little or nothing; each with what it would find. */
final class Instead {

  private static final int THEMES = 8;
  private static final int LONGEST_ASKED = 200;
  private static final int OTHER_WORDS = 5;

  /** Each is a search of its own. */
  private static final int TRIED_WORDS = 24;

  private final Visit visit;
  private final Words words;
  private final Listing listing;
  private final Search search;
  private final SearchRequest request;
  private final Deadline deadline;
  private final Filters filters;
  private final Vocabulary vocabulary;

  /**
   * @param deadline what would be found is counted until it passes; what was not counted is not
   *     offered
   */
  Instead(
      Visit visit,
      Vocabulary vocabulary,
      Listing listing,
      Search search,
      SearchRequest request,
      Deadline deadline,
      Filters filters) {
    this.visit = visit;
    this.words = visit.words();
    this.listing = listing;
    this.search = search;
    this.request = request;
    this.deadline = deadline;
    this.filters = filters;
    this.vocabulary = vocabulary;
  }

  @Nullable Counted suggestion(@Nullable String suggestion) {
    if (suggestion == null) {
      return null;
    }
    SearchRequest spelt = request.withWords(suggestion).withPage(1, request.size());
    long count = count(spelt);
    return count == 0
        ? null
        : new Counted(Text.own(suggestion), SearchController.address(visit, spelt), count);
  }

  private long count(SearchRequest other) {
    return search.count(other, deadline).orElse(0);
  }

  /**
   * The search without each of its filters, or for any of its words, where that finds something.
   */
  List<Counted> ways(SearchAnswer answer) {
    var counted = new ArrayList<Counted>();
    answer
        .withoutFilter()
        .forEach((facet, count) ->
            addWay(counted, filters.all(facet), request.withoutChosen(facet), count));
    for (Facet facet : Facet.values()) {
      for (String value : request.leftOut(facet)) {
        SearchRequest with = request.withLeftIn(facet, value);
        addWay(counted, filters.leftOut(facet, value), with, count(with));
      }
    }
    if (request.from() != null || request.to() != null) {
      addWay(counted, filters.years(), request.withYears(null, null), answer.withoutYears());
    }
    if (request.within() != null) {
      SearchRequest everywhere = request.within(null);
      addWay(counted, words.say("search.within"), everywhere, count(everywhere));
    }
    if (answer.withAnyWord() > 0) {
      SearchRequest any = request.withAnyWord().withPage(1, request.size());
      counted.add(
          new Counted(
              Text.own(words.say("search.none.any")),
              SearchController.address(visit, any),
              answer.withAnyWord()));
    }
    return counted;
  }

  private void addWay(List<Counted> ways, String filter, SearchRequest without, long count) {
    if (count > 0) {
      ways.add(
          new Counted(
              Text.own(words.say("search.none.without", filter)),
              SearchController.address(visit, without.withPage(1, request.size())),
              count));
    }
  }

  /** The contact form, with what was looked for already written in it. */
  String ask() {
    String asked = request.words().strip();
    return visit.at("/contact")
        + (asked.isEmpty() || asked.length() > LONGEST_ASKED
            ? ""
            : "?about=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
  }

  /** What is meant by the words, by the name in each language that finds most. */
  List<ResultsPage.OtherWord> inOtherLanguages() {
    List<Idea.Name> names =
        request.ideas().stream()
            .flatMap(named -> named.ideas().stream())
            .flatMap(idea -> idea.labels().stream())
            .filter(name -> name.shown() && !name.language().equals("und"))
            .limit(TRIED_WORDS)
            .toList();
    List<Long> counts = search.counts(names.stream().map(this::asking).toList(), deadline);
    var languages = new HashSet<String>();
    return IntStream.range(0, counts.size())
        .filter(i -> counts.get(i) > 0)
        .boxed()
        .sorted(Comparator.comparing(counts::get).reversed())
        .filter(i -> languages.add(names.get(i).language()))
        .limit(OTHER_WORDS)
        .map(i -> otherWord(names.get(i), counts.get(i)))
        .toList();
  }

  /** In quotation marks, so that it finds what has this very word. */
  private SearchRequest asking(Idea.Name name) {
    return request.withWords('"' + name.text().replace('"', ' ') + '"').withPage(1, request.size());
  }

  private ResultsPage.OtherWord otherWord(Idea.Name name, long count) {
    return new ResultsPage.OtherWord(
        listing.text(name.text(), name.language()),
        language(name.language()),
        SearchController.address(visit, asking(name)),
        count);
  }

  /** As it stands in a sentence; of "sr-Latn" that of "sr". */
  private String language(String tag) {
    int script = tag.indexOf('-');
    String known =
        script < 0 || vocabulary.concept(tag).isPresent() ? tag : tag.substring(0, script);
    return vocabulary.label(known, visit.language());
  }

  /** The themes near the words, nearest first; each with all that is about it. */
  List<Counted> near() {
    return themes(
        new NearThemes(vocabulary, request.words(), request.ideas())
            .of(search.counts(Facet.THEME)));
  }

  /** The themes that most publications are about. */
  List<Counted> browse() {
    return themes(search.counts(Facet.THEME));
  }

  private List<Counted> themes(List<FacetCount> counts) {
    return counts.stream()
        .limit(THEMES)
        .map(count ->
            new Counted(
                listing.label(count.value()),
                SearchController.address(
                    visit,
                    SearchRequest.of("", request.language())
                        .withFilter(Facet.THEME, Set.of(count.value()))),
                count.count()))
        .toList();
  }
}
