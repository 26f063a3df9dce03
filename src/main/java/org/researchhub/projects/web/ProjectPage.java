package org.researchhub.projects.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.web.Listed;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/**
 * One research project or event.
 *
 * @param kind in words: research project, event
 * @param state in words
 * @param question what it asks, or null
 * @param html its description, made from Markdown by this program
 * @param lang the description's language when it is not the page's own, else null
 * @param facts labelled facts with the source of each
 * @param publications what it published
 */
public record ProjectPage(
    List<Link> crumbs,
    Text title,
    String kind,
    String state,
    @Nullable Text question,
    String html,
    @Nullable String lang,
    List<Fact> facts,
    List<Listed> publications,
    @Nullable Link contact) {

  /**
   * @param label in words: Period, Partners, Places …
   * @param source who says so, or null when it is the project itself
   */
  public record Fact(String label, List<Link> values, @Nullable Link source) {}
}
