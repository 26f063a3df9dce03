package org.researchhub.platform.web;

/**
 * The neutral page that leads away from the hub; it says nothing about where the reader was.
 *
 * @param target the neutral site's whole address
 */
public record ExitPage(Words words, String target, Assets assets) {}
