package org.researchhub.formats;

/** Writes references in one written form. Keeps no state. */
public interface CitationWriter {

  /** One reference as it stands among others in a file. */
  String record(Citation citation);

  /** What a file begins with. */
  default String before() {
    return "";
  }

  /** What stands between two references. */
  default String between() {
    return "";
  }

  /** What a file ends with. */
  default String after() {
    return "";
  }

  /** One complete file with this one reference. */
  default String write(Citation citation) {
    return before() + record(citation) + after();
  }
}
