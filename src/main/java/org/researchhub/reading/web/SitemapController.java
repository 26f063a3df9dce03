package org.researchhub.reading.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.researchhub.catalogue.PublicationId;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.NoSuchPage;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Sites;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The pages that search engines should know. One file while they fit into one; else an index of
 * files, each of which starts after a publication's id, so that none needs the ones before it.
 */
@Controller
class SitemapController {

  private static final int MOST_ADDRESSES = 50_000;
  private static final int BATCH = 1000;
  private static final String FIRST = "first";

  private final Sites sites;
  private final Publications publications;
  private final SitePages pages;
  private final Changes changes;
  private final int most;

  @Autowired
  SitemapController(Sites sites, Publications publications, SitePages pages, Changes changes) {
    this(sites, publications, pages, changes, MOST_ADDRESSES);
  }

  SitemapController(
      Sites sites, Publications publications, SitePages pages, Changes changes, int most) {
    this.sites = sites;
    this.publications = publications;
    this.pages = pages;
    this.changes = changes;
    this.most = most;
  }

  @GetMapping("/sitemap.xml")
  void sitemap(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (known(request, response)) {
      return;
    }
    List<Site> languages = languages();
    List<String> pages = this.pages.of(languages);
    if (pages.size() + publications.count() * languages.size() <= most) {
      try (var xml = SitemapWriter.pages(response.getOutputStream())) {
        for (String page : pages) {
          xml.address(page, null);
        }
        write(xml, "", Integer.MAX_VALUE, languages);
      }
      return;
    }
    String base = sites.main().baseUrl() + "/sitemap/";
    try (var xml = SitemapWriter.index(response.getOutputStream())) {
      xml.address(base + "pages.xml", null);
      xml.address(base + FIRST + ".xml", null);
      int size = partSize(languages);
      List<String> starts = publications.everyNth(size);
      boolean lastIsEmpty = publications.count() % size == 0;
      for (String id : lastIsEmpty ? starts.subList(0, starts.size() - 1) : starts) {
        xml.address(base + id + ".xml", null);
      }
    }
  }

  @GetMapping("/sitemap/pages.xml")
  void pages(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (known(request, response)) {
      return;
    }
    try (var xml = SitemapWriter.pages(response.getOutputStream())) {
      for (String page : pages.of(languages()).stream().limit(most).toList()) {
        xml.address(page, null);
      }
    }
  }

  @GetMapping("/sitemap/{after:[0-9a-z]+}.xml")
  void part(@PathVariable String after, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!after.equals(FIRST) && !PublicationId.valid(after)) {
      throw new NoSuchPage();
    }
    if (known(request, response)) {
      return;
    }
    List<Site> languages = languages();
    try (var xml = SitemapWriter.pages(response.getOutputStream())) {
      write(xml, after.equals(FIRST) ? "" : after, partSize(languages), languages);
    }
  }

  private int partSize(List<Site> languages) {
    return Math.max(1, most / languages.size());
  }

  private void write(SitemapWriter xml, String after, int limit, List<Site> languages)
      throws IOException {
    String last = after;
    int left = limit;
    while (left > 0) {
      List<Publications.Address> some = publications.addressesAfter(last, Math.min(BATCH, left));
      for (Publications.Address publication : some) {
        for (Site site : languages) {
          xml.address(
              site.absolute(site.at("/publications/" + publication.slug())), publication.changed());
        }
      }
      if (some.isEmpty()) {
        return;
      }
      last = some.getLast().id();
      left -= some.size();
    }
  }

  /** The languages that pages are translated into. */
  private List<Site> languages() {
    var languages = new ArrayList<Site>();
    for (String language : sites.languages()) {
      Site site = sites.in(language);
      if (site != null && site.words().translated()) {
        languages.add(site);
      }
    }
    return languages.isEmpty() ? List.of(sites.main()) : languages;
  }

  /** Whether the asker has it already; sets what every answer carries. */
  private boolean known(HttpServletRequest request, HttpServletResponse response) {
    String etag = "\"c" + changes.last() + '"';
    response.setHeader("ETag", "W/" + etag);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("application/xml;charset=UTF-8");
    String wanted = request.getHeader("If-None-Match");
    boolean known = wanted != null && wanted.contains(etag);
    if (known) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    }
    return known;
  }
}
