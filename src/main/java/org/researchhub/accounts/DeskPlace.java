package org.researchhub.accounts;

/**
 * An entry of the staff's navigation; a module that has a page for the staff makes one a bean.
 *
 * @param order smaller is earlier
 * @param words the key of its name
 */
public record DeskPlace(int order, String words, String url) {}
