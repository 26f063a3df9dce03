package org.researchhub.projects.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/** All research projects and events; the order is that of the page. */
public record ProjectsPage(List<Link> crumbs, @Nullable Text introduction, List<Row> projects) {

  /**
   * @param state in words: planned, active, closed
   * @param period in words, or null when the source does not say
   */
  public record Row(
      String url, Text title, String state, @Nullable String period, @Nullable Text summary) {}
}
