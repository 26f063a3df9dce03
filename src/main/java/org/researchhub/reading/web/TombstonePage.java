package org.researchhub.reading.web;

import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Text;

/**
 * What is left of a publication that was removed; answered with status 410.
 *
 * @param title null when the title itself had to go
 * @param citation the former citation as HTML that is safe to stand in the page, or null
 * @param reason why, for readers
 * @param date when, in words
 */
public record TombstonePage(
    @Nullable Text title,
    @Nullable String citation,
    String reason,
    String date,
    String permalink) {}
