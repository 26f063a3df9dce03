package org.researchhub.platform.web;

/**
 * A link with how many publications it leads to.
 *
 * @param current whether it is where the reader is
 */
public record Counted(Text label, String url, long count, boolean current) {

  public Counted(Text label, String url, long count) {
    this(label, url, count, false);
  }
}
