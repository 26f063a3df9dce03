package org.researchhub.reading.web;

import java.util.List;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/**
 * The publications that a reader chose from a list.
 *
 * @param crumbs the way here, home first
 * @param chosen in the order of the list
 * @param forms the chosen ones as a file
 * @param styles the chosen ones as a bibliography
 */
public record SelectionPage(
    List<Link> crumbs, List<Chosen> chosen, List<Link> forms, List<Link> styles) {

  public record Chosen(String url, Text title, String date) {}
}
