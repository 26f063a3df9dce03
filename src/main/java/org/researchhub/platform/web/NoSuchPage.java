package org.researchhub.platform.web;

/** There is nothing at this address: 404, with a page that helps on. */
public final class NoSuchPage extends RuntimeException {

  public NoSuchPage() {
    super("No such page", null, false, false);
  }
}
