package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Edtf;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Publications.YearCount;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Nav;
import org.researchhub.platform.web.PageNumber;
import org.researchhub.platform.web.Pages;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of publications: all of them, of a year, of a month, and those with no date. */
@Controller
@RequestMapping("/{lang:[a-z]{2,3}}/publications")
class PublicationsController {

  private static final int SIZE = 20;
  private static final String NO_DATE = "no-date";

  private final Sites sites;
  private final Pages pages;
  private final Publications publications;
  private final Authorities authorities;

  PublicationsController(
      Sites sites, Pages pages, Publications publications, Authorities authorities) {
    this.sites = sites;
    this.pages = pages;
    this.publications = publications;
    this.authorities = authorities;
  }

  @GetMapping
  ResponseEntity<byte[]> all(
      @PathVariable String lang,
      @RequestParam(name = "page", required = false) @Nullable String asked,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    var listing = new Listing(visit, authorities.vocabulary());
    long total = publications.count();
    PageNumber number = PageNumber.of(asked, total, SIZE);
    List<Dated> items =
        publications.recent(number.offset(), SIZE).stream()
            .map(publication -> new Dated(null, publication))
            .toList();
    var page =
        new PublicationsPage(
            visit.words().say("reading.publications.heading"),
            crumbs(visit, false),
            total,
            groups(listing, items, visit, null),
            years(visit, null, false),
            List.of(),
            number.pager(p -> visit.at("/publications" + (p == 1 ? "" : "?page=" + p))),
            visit.at("/publications.atom"));
    return answer(request, visit, page, number.canonical());
  }

  @GetMapping("/" + NO_DATE)
  ResponseEntity<byte[]> undated(
      @PathVariable String lang,
      @RequestParam(name = "page", required = false) @Nullable String asked,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    long total = count(null);
    PageNumber number = PageNumber.of(asked, total, SIZE);
    var listing = new Listing(visit, authorities.vocabulary());
    List<Dated> items =
        publications.ofYear(null, number.offset(), SIZE).stream()
            .map(publication -> new Dated(null, publication))
            .toList();
    var page =
        new PublicationsPage(
            visit.words().say("reading.publications.nodate"),
            crumbs(visit, true),
            total,
            groups(listing, items, visit, null),
            years(visit, null, true),
            List.of(),
            number.pager(p -> visit.at("/publications/" + NO_DATE + (p == 1 ? "" : "?page=" + p))),
            null);
    return answer(request, visit, page, number.canonical());
  }

  @GetMapping("/{year:[0-9]{4}}")
  ResponseEntity<byte[]> year(
      @PathVariable String lang,
      @PathVariable int year,
      @RequestParam(name = "page", required = false) @Nullable String asked,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    long total = count(year);
    PageNumber number = PageNumber.of(asked, total, SIZE);
    List<Dated> items =
        publications.ofYear(year, number.offset(), SIZE).stream()
            .map(publication -> new Dated(month(publication), publication))
            .toList();
    return period(request, visit, Period.of(year, null), total, number, items);
  }

  @GetMapping("/{year:[0-9]{4}}/{month:0[1-9]|1[0-2]}")
  ResponseEntity<byte[]> month(
      @PathVariable String lang,
      @PathVariable int year,
      @PathVariable String month,
      @RequestParam(name = "page", required = false) @Nullable String asked,
      HttpServletRequest request) {
    Visit visit = Visit.of(sites, request, lang);
    Period period = Period.of(year, month);
    long total = publications.countOfMonth(period.edtf());
    PageNumber number = PageNumber.of(asked, total, SIZE);
    List<Dated> items =
        publications.ofMonth(period.edtf(), number.offset(), SIZE).stream()
            .map(publication -> new Dated(null, publication))
            .toList();
    return period(request, visit, period, total, number, items);
  }

  private record Dated(@Nullable String month, Publication publication) {}

  /** A year, or a month of it. */
  private record Period(int year, String edtf) {
    static Period of(int year, @Nullable String month) {
      String written = "%04d".formatted(year);
      return new Period(year, month == null ? written : written + "-" + month);
    }

    String address() {
      return "/publications/" + edtf.replace('-', '/');
    }
  }

  private ResponseEntity<byte[]> period(
      HttpServletRequest request,
      Visit visit,
      Period period,
      long total,
      PageNumber number,
      List<Dated> items) {
    var listing = new Listing(visit, authorities.vocabulary());
    var page =
        new PublicationsPage(
            visit.words().say("reading.publications.of", visit.words().date(period.edtf())),
            crumbs(visit, true),
            total,
            groups(listing, items, visit, period.year()),
            years(visit, period.year(), false),
            items.isEmpty() ? nearest(visit, period.year()) : List.of(),
            number.pager(p -> visit.at(period.address() + (p == 1 ? "" : "?page=" + p))),
            null);
    return answer(request, visit, page, number.canonical());
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request, Visit visit, PublicationsPage page, @Nullable String canonical) {
    var frame = visit.frame(page.heading(), canonical).current(Nav.PUBLICATIONS);
    frame.json(request.getRequestURI() + ".json");
    if (page.feedUrl() != null) {
      frame.feed(page.heading(), page.feedUrl());
    }
    boolean empty = page.groups().isEmpty() && page.nearest().size() > 0;
    if (empty) {
      frame.robots("noindex");
    }
    return pages.kept(request, "reading/publications.jte", frame.build(), page, !empty);
  }

  private static List<PublicationsPage.Group> groups(
      Listing listing, List<Dated> items, Visit visit, @Nullable Integer year) {
    if (items.isEmpty()) {
      return List.of();
    }
    Map<String, List<Dated>> byMonth = new LinkedHashMap<>();
    for (Dated item : items) {
      byMonth
          .computeIfAbsent(item.month() == null ? "" : item.month(), m -> new ArrayList<>())
          .add(item);
    }
    var groups = new ArrayList<PublicationsPage.Group>();
    byMonth.forEach((month, group) ->
        groups.add(
            new PublicationsPage.Group(
                heading(month, byMonth.size(), visit, year),
                month.isEmpty() ? null : visit.at("/publications/" + month.replace('-', '/')),
                group.stream().map(item -> listing.of(item.publication())).toList())));
    return groups;
  }

  private static @Nullable String heading(
      String month, int groups, Visit visit, @Nullable Integer year) {
    if (!month.isEmpty()) {
      return visit.words().date(month);
    }
    return groups > 1 ? visit.words().date(String.valueOf(year)) : null;
  }

  private static @Nullable String month(Publication publication) {
    return publication
        .description()
        .published()
        .flatMap(Edtf::parse)
        .flatMap(Edtf::month)
        .orElse(null);
  }

  private long count(@Nullable Integer year) {
    return publications.years().stream()
        .filter(count -> java.util.Objects.equals(count.year(), year))
        .mapToLong(YearCount::count)
        .sum();
  }

  private List<Counted> years(Visit visit, @Nullable Integer current, boolean undated) {
    return publications.years().stream()
        .map(count -> counted(visit, count, current, undated))
        .toList();
  }

  private static Counted counted(
      Visit visit, YearCount count, @Nullable Integer current, boolean undated) {
    Integer year = count.year();
    return year == null
        ? new Counted(
            Text.own(visit.words().say("reading.publications.nodate")),
            visit.at("/publications/" + NO_DATE),
            count.count(),
            undated)
        : new Counted(
            Text.own(year.toString()),
            visit.at("/publications/" + year),
            count.count(),
            year.equals(current));
  }

  private List<Counted> nearest(Visit visit, int year) {
    return publications.years().stream()
        .filter(count -> count.year() != null)
        .sorted(
            java.util.Comparator.comparingInt(
                count -> Math.abs(java.util.Objects.requireNonNull(count.year()) - year)))
        .limit(3)
        .map(count -> counted(visit, count, null, false))
        .toList();
  }

  static List<Link> crumbs(Visit visit, boolean below) {
    var crumbs = new ArrayList<Link>();
    crumbs.add(new Link(visit.words().say("platform.home"), visit.at("/")));
    if (below) {
      crumbs.add(
          new Link(visit.words().say("reading.publications.heading"), visit.at("/publications")));
    }
    return crumbs;
  }
}
