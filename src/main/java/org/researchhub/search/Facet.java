package org.researchhub.search;

import java.util.Locale;

/** What results can be narrowed by; the order is that of the results page. */
public enum Facet {
  THEME,
  PLACE,
  AGENCY,
  LANGUAGE,
  TYPE,
  YEAR,
  INSTRUMENT;

  /** The year facet's value for publications whose source states no date. */
  public static final String NO_DATE = "none";

  /** The name in addresses and answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
