package org.researchhub.platform.web;

import java.util.Locale;

/** The main navigation, in its order. The words key is {@code platform.nav.} and the name. */
public enum Nav {
  PUBLICATIONS,
  THEMES,
  PLACES,
  PROJECTS,
  INTERNSHIPS,
  CONTACT;

  /** The address below the language's root, which is also the last part of the words key. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
