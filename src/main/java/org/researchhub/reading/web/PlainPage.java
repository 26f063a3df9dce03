package org.researchhub.reading.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/**
 * A page of running text from the hub's content: about, copyright, accessibility, privacy.
 *
 * @param html made from the content's Markdown by this program, raw HTML escaped; headings from h2
 *     down
 * @param lang the text's language when it is not the page's own, else null
 * @param updated when the text was last changed, in words, or null
 */
public record PlainPage(
    List<Link> crumbs,
    Text heading,
    String html,
    @Nullable String lang,
    @Nullable String updated) {}
