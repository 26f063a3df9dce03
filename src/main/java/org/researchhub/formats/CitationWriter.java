package org.researchhub.formats;

/** Writes references in one written form. Keeps no state. */
public interface CitationWriter {

  /** One complete file with this one reference. */
  String write(Citation citation);
}
