package org.researchhub.search;

/**
 * A title of a publication that begins as something typed does.
 *
 * @param id the publication's id
 * @param slug the readable part of its address; empty when it has none
 * @param language the title's language, a BCP 47 tag
 */
public record FoundTitle(String id, String slug, String title, String language) {}
