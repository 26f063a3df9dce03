package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/**
 * All themes, places, agencies, types or legal instruments, grouped.
 *
 * @param introduction one sentence, or null
 * @param groups e.g. one per theme scheme, region or first letter
 */
public record ConceptIndexPage(
    String heading, List<Link> crumbs, @Nullable String introduction, List<Group> groups) {

  /**
   * @param heading null when the list has no groups
   * @param anchor the heading's id on the page, unique, without spaces
   * @param itself the page of what the heading names, null when that has no publications
   */
  public record Group(
      @Nullable Text heading, String anchor, @Nullable Counted itself, List<Counted> entries) {}
}
