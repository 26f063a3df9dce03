package org.researchhub.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is the same on every page in one language; made once at start.
 *
 * @param title the hub's name in this language
 * @param centre the parent organisation's name, null when the hub has none
 * @param centreUrl the parent organisation's own site, null when not known
 * @param purpose one sentence of purpose
 * @param baseUrl scheme and host of the hub, without a slash at the end
 * @param root the address below which this language's pages are, e.g. {@code /en}
 * @param exit whether pages carry "Leave this site"
 * @param navigation the main navigation's entries that this hub has
 * @param footer the plain pages at the foot, labels resolved ({@code platform.footer.*})
 */
public record Site(
    Words words,
    String title,
    @Nullable String centre,
    @Nullable String centreUrl,
    String purpose,
    String baseUrl,
    String root,
    boolean exit,
    List<Nav> navigation,
    List<Link> footer,
    Stylesheet stylesheet,
    Assets assets) {

  /** The whole address of a path of this hub. */
  public String absolute(String path) {
    return path.startsWith("/") ? baseUrl + path : path;
  }

  /** The address of a page of this language, e.g. {@code at("/search")}. */
  public String at(String path) {
    return root + path;
  }
}
