package org.researchhub.internships.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/**
 * The internship programme with its calls.
 *
 * @param html the programme's text, made from Markdown by this program; empty for none
 * @param lang its language when it is not the page's own, else null
 * @param open calls that can be applied to, the first to close first
 * @param closed the newest first
 * @param expected a sentence on when the next call is expected, shown when none is open, or null
 */
public record InternshipsPage(
    List<Link> crumbs,
    String html,
    @Nullable String lang,
    List<Row> open,
    List<Row> closed,
    @Nullable String expected) {

  /**
   * @param closes in words with its time zone, e.g. "Closes 30 June 2026, 24:00 Rome time"
   */
  public record Row(String url, Text title, String closes, @Nullable Text summary) {}
}
