package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.web.Listed;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Pager;
import org.researchhub.platform.web.Text;

/**
 * One theme, place, agency, type or legal instrument, with what was published on it.
 *
 * @param kind in words, e.g. "Theme", "Legal instrument"
 * @param note its scope in a sentence or two, or null
 * @param facts labelled facts: other names, symbol, date, members, former names …
 * @param broader what it is part of
 * @param narrower its parts, with counts
 * @param related other terms worth a look, with counts
 * @param listHeading e.g. "14 publications"
 * @param publications newest first; empty when there are none yet
 * @param years publications by year in time order, for the bars; fewer than two shows none
 * @param searchUrl the search narrowed to it
 */
public record ConceptPage(
    List<Link> crumbs,
    String kind,
    Text name,
    @Nullable Text note,
    List<PublicationPage.Detail> facts,
    List<Link> broader,
    List<Counted> narrower,
    List<Counted> related,
    String listHeading,
    List<Listed> publications,
    @Nullable Pager pager,
    List<Year> years,
    String searchUrl,
    @Nullable String feedUrl) {

  /**
   * @param year four digits
   */
  public record Year(String year, long count) {}

  /** How long the year's bar is, of the longest. */
  public long percent(Year year) {
    long most = years.stream().mapToLong(Year::count).max().orElse(1);
    return 100 * year.count() / most;
  }
}
