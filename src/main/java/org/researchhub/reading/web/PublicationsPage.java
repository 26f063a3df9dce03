package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.web.Listed;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Pager;

/**
 * All publications, or those of a year or month.
 *
 * @param heading e.g. "Publications", "Publications of 2006"
 * @param crumbs the way here, home first, without this page
 * @param total how many publications the whole list has
 * @param groups by month, year or place in the list
 * @param years every year with publications and the undated, with counts; this one marked
 * @param nearest when the list is empty: the nearest months or years that have publications
 */
public record PublicationsPage(
    String heading,
    List<Link> crumbs,
    long total,
    List<Group> groups,
    List<Counted> years,
    List<Counted> nearest,
    @Nullable Pager pager,
    @Nullable String feedUrl) {

  /**
   * Publications under one heading.
   *
   * @param heading null when the list has no groups
   * @param url the group's own page, null when it has none
   */
  public record Group(@Nullable String heading, @Nullable String url, List<Listed> items) {}
}
