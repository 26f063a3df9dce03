package org.researchhub.search.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.web.Listed;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.formats.CitationForm;
import org.researchhub.formats.citations.FormattedCitations;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Pager;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import org.researchhub.search.Deadline;
import org.researchhub.search.Facet;
import org.researchhub.search.IndexedPassage.Place;
import org.researchhub.search.Query;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchRequest;
import tools.jackson.databind.node.ObjectNode;

/** Puts an answer into a reader's words. */
final class Results {

  private static final int SHOWN_VALUES = 8;
  private static final int FOLDED_VALUES = 16;

  private final Visit visit;
  private final Words words;
  private final Listing listing;
  private final Query query;
  private final SearchRequest request;
  private final SearchAnswer answer;
  private final LocalDate today;
  private final Filters filters;
  private final Instead instead;

  Results(
      Visit visit,
      Vocabulary vocabulary,
      Search search,
      Query query,
      SearchAnswer answer,
      Deadline deadline,
      LocalDate today) {
    this.visit = visit;
    this.words = visit.words();
    this.listing = new Listing(visit, vocabulary);
    this.query = query;
    this.request = query.request();
    this.answer = answer;
    this.today = today;
    this.filters = new Filters(visit, listing, request);
    this.instead = new Instead(visit, vocabulary, listing, search, request, deadline, filters);
  }

  ResultsPage page() {
    boolean none = answer.total() == 0;
    List<Counted> near = none ? instead.near() : List.of();
    return new ResultsPage(
        request.words(),
        query.blank(),
        words.count("search.results", answer.total()),
        answer.total(),
        notices(),
        printed(),
        first(),
        instead.suggestion(answer.suggestion()),
        filters.chips(),
        address(SearchRequest.of(request.words(), request.language())),
        answer.hits().stream().map(this::result).toList(),
        sorts(),
        facets(),
        kept(),
        request.from() == null ? "" : request.from().toString(),
        request.to() == null ? "" : request.to().toString(),
        pager(),
        none ? instead.ways(answer) : List.of(),
        none ? instead.inOtherLanguages() : List.of(),
        near,
        query.blank() || (none && near.isEmpty()) ? instead.browse() : List.of(),
        instead.ask(),
        feed(),
        none ? List.of() : forms(),
        none ? List.of() : styles());
  }

  private List<ResultsPage.Field> kept() {
    var kept = new ArrayList<ResultsPage.Field>();
    if (request.sort() == SearchRequest.Sort.NEWEST) {
      kept.add(new ResultsPage.Field("sort", "newest"));
    }
    if (request.within() != null) {
      kept.add(new ResultsPage.Field("in", request.within()));
    }
    if (request.anyWord()) {
      kept.add(new ResultsPage.Field("any", "1"));
    }
    for (Facet facet : Facet.values()) {
      request.leftOut(facet).stream()
          .sorted()
          .map(value -> new ResultsPage.Field(facet.key(), SearchRequest.LEFT_OUT + value))
          .forEach(kept::add);
    }
    return kept;
  }

  private List<Link> forms() {
    String asked = Query.string(request.withPage(1, request.size()));
    return Arrays.stream(CitationForm.values())
        .map(form ->
            new Link(
                form.label(),
                visit.at("/search." + form.extension()) + (asked.isEmpty() ? "" : "?" + asked)))
        .toList();
  }

  private List<Link> styles() {
    String asked = Query.string(request.withPage(1, request.size()));
    return FormattedCitations.offered().stream()
        .map(style ->
            new Link(
                style.label(),
                visit.at("/search.txt")
                    + "?style="
                    + style.name()
                    + (asked.isEmpty() ? "" : "&" + asked)))
        .toList();
  }

  private List<Notice> notices() {
    var notices = new ArrayList<Notice>();
    if (answer.cut()) {
      notices.add(Notice.plain(words.say("search.notice.cut")));
    }
    if (answer.total() > SearchRequest.DEEPEST
        && answer.page() == answer.lastPage(request.size())) {
      notices.add(
          Notice.plain(
              words.say("search.notice.deep", words.number((long) SearchRequest.DEEPEST))));
    }
    if (answer.shortened()) {
      notices.add(Notice.plain(words.say("search.notice.long")));
    }
    if (request.anyWord()) {
      notices.add(Notice.plain(words.say("search.notice.any")));
    }
    if (!query.unknown().isEmpty()) {
      notices.add(Notice.plain(words.say("search.notice.unknown", words.list(query.unknown()))));
    }
    List<String> asWords = query.asWords(answer);
    if (!asWords.isEmpty()) {
      notices.add(Notice.plain(words.say("search.notice.words", words.list(asWords))));
    }
    return notices;
  }

  private long first() {
    return (long) (answer.page() - 1) * request.size() + 1;
  }

  private List<String> printed() {
    if (answer.hits().isEmpty()) {
      return List.of();
    }
    var printed = new ArrayList<String>();
    if (!request.words().isBlank()) {
      printed.add(words.say("search.printed.words", request.words().strip()));
    }
    filters.chips().forEach(chip -> printed.add(chip.text()));
    printed.add(
        words.say(
            "search.printed",
            words.number(first()),
            words.number(first() + answer.hits().size() - 1),
            words.number(answer.total()),
            words.date(today.toString())));
    printed.add(visit.site().absolute(address(request)));
    return printed;
  }

  private ResultsPage.Result result(SearchAnswer.Hit hit) {
    ObjectNode summary = hit.summary();
    Description description = Description.owning(summary);
    Listed item = listing.of(hit.id(), summary.path("slug").asString(""), description);
    String shownIn =
        Description.inLanguage(description.titles(), visit.language())
            .map(Map.Entry::getKey)
            .orElse("");
    SearchAnswer.Marked title = hit.markedTitles().get(shownIn);
    return new ResultsPage.Result(
        item,
        title == null || !title.text().equals(item.title().value())
            ? null
            : ResultsPage.Run.of(title),
        hit.passages().stream().map(passage -> passage(passage, item)).toList(),
        more(hit, summary.path("slug").asString("")));
  }

  private ResultsPage.Passage passage(SearchAnswer.Passage passage, Listed item) {
    List<ResultsPage.Run> runs = ResultsPage.Run.of(passage.text());
    String lang = listing.text("", passage.language()).lang();
    Place place = passage.place();
    if (place == null) {
      return new ResultsPage.Passage(runs, lang, null, null);
    }
    return new ResultsPage.Passage(
        runs,
        lang,
        new Link(placed(place), passage.address()),
        new Link(words.say("search.passage.text"), passage.reading(item.url())));
  }

  private String placed(Place place) {
    if (place.page() != null) {
      return words.say("search.passage.page", words.number(place.page()));
    }
    return place.section() == null
        ? place.name()
        : words.say("search.passage.section", words.number(place.section()));
  }

  private @Nullable Link more(SearchAnswer.Hit hit, String slug) {
    return hit.more() == 0 || request.within() != null
        ? null
        : new Link(
            words.count("search.passage.more", hit.more()),
            address(request.within(slug.isEmpty() ? hit.id() : slug).withPage(1, request.size())));
  }

  private List<ResultsPage.Choice> sorts() {
    var sorts = new ArrayList<ResultsPage.Choice>();
    for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
      String key = sort.name().toLowerCase(java.util.Locale.ROOT);
      sorts.add(
          new ResultsPage.Choice(
              words.say("search.sort." + key),
              address(request.sorted(sort).withPage(1, request.size())),
              sort == request.sort()));
    }
    return sorts;
  }

  private List<ResultsPage.FacetGroup> facets() {
    var groups = new ArrayList<ResultsPage.FacetGroup>();
    for (Facet facet : Facet.values()) {
      Set<String> chosen = request.chosen(facet);
      var first = new ArrayList<ResultsPage.FacetValue>();
      var rest = new ArrayList<ResultsPage.FacetValue>();
      for (SearchAnswer.FacetCount count : answer.facets().getOrDefault(facet, List.of())) {
        boolean on = chosen.contains(count.value());
        var value =
            new ResultsPage.FacetValue(
                count.value(), filters.label(facet, count.value()), count.count(), on);
        if (on || first.size() < SHOWN_VALUES) {
          first.add(value);
        } else if (rest.size() < FOLDED_VALUES) {
          rest.add(value);
        }
      }
      if (!first.isEmpty()) {
        groups.add(
            new ResultsPage.FacetGroup(
                facet.key(), words.say("search.facet." + facet.key()), first, rest));
      }
    }
    return groups;
  }

  private @Nullable Pager pager() {
    int pages = answer.lastPage(request.size());
    return pages <= 1
        ? null
        : Pager.of(
            answer.page(), pages, number -> address(request.withPage(number, request.size())));
  }

  private String feed() {
    String asked = Query.string(request.withPage(1, request.size()));
    return visit.at("/search.atom") + (asked.isEmpty() ? "" : "?" + asked);
  }

  private String address(SearchRequest other) {
    return SearchController.address(visit, other);
  }
}
