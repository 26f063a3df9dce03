package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.web.Listed;
import org.researchhub.platform.web.Counted;
import org.researchhub.platform.web.Link;

/**
 * The hub's first page.
 *
 * @param recentHeading from the hub's own content, e.g. "Recent publications on …"
 * @param recent the newest first; empty before anything is published
 * @param total how many publications there are
 * @param themes the themes most publications are about, with counts; may be empty
 * @param projects research projects to name, the newest first; may be empty
 * @param calls open internship calls; may be empty
 * @param feedUrl the Atom feed of new publications, null when there is none
 */
public record HomePage(
    String recentHeading,
    List<Listed> recent,
    long total,
    List<Counted> themes,
    List<Link> projects,
    List<Link> calls,
    @Nullable String feedUrl) {

  /** The indexes of words beside themes, by the folders of their addresses. */
  static final List<String> FOLDERS = List.of("places", "agencies", "types", "instruments");

  public List<String> folders() {
    return FOLDERS;
  }
}
