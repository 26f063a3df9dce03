package org.researchhub.formats.citations;

/**
 * A style in which citations are written.
 *
 * @param name its name in the Citation Style Language, e.g. {@code chicago-author-date}
 * @param label what readers know it by, e.g. "Chicago"; the style's own title when it is not one of
 *     those offered
 */
public record CitationStyle(String name, String label) {}
