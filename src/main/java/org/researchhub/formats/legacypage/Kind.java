package org.researchhub.formats.legacypage;

/** What one line looks like by itself. */
enum Kind {
  /** Menu, crumbs, imprint. */
  FURNITURE,
  /** The name of a part of the site. */
  PART,
  /** A heading over a list of publications. */
  LIST,
  /** "more >" alone. */
  MORE,
  /** A date, languages or an address alone. */
  ASIDE,
  /** "Publisher: …", "Date: …". */
  FIELD,
  PROSE,
  /** Short, with a full stop: a title or a short paragraph. */
  SENTENCE,
  /** Short: a title, a heading, anything. */
  SHORT;

  boolean mayBeTitle() {
    return this == SHORT || this == SENTENCE || this == LIST || this == PART;
  }
}
