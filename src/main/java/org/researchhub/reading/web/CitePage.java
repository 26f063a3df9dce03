package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/**
 * One publication's citation in a style that the reader chooses.
 *
 * @param crumbs the way here, home first
 * @param url the publication's page
 * @param style what the style is called; what was asked for when there is none such
 * @param citation safe HTML; null when there is no such style
 * @param nearest styles that may have been meant
 * @param styles those offered, with whether they are shown
 * @param action where the form leads
 * @param name the name of the style that is shown, to be changed
 * @param formats the same as a file
 */
public record CitePage(
    List<Link> crumbs,
    Text title,
    String url,
    String style,
    @Nullable String citation,
    List<Link> nearest,
    List<Choice> styles,
    String action,
    String name,
    List<Link> formats) {

  public record Choice(Link link, boolean current) {}
}
