package org.researchhub.reading.web;

import java.util.List;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/**
 * All versions of one publication.
 *
 * @param url the publication's page
 * @param rows newest first; the one that readers see is marked
 */
public record VersionsPage(
    List<Link> crumbs, Text title, String url, List<PublicationPage.VersionRow> rows) {}
