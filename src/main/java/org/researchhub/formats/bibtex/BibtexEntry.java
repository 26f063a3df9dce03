package org.researchhub.formats.bibtex;

import java.util.Map;

/**
 * One entry with its fields as they stand in the file, macros and concatenations resolved.
 *
 * @param fields in lower case, in the file's order
 */
record BibtexEntry(int line, String type, String key, Map<String, String> fields) {

  /** The field's text with its LaTeX resolved; empty when it is not there. */
  String text(String field) {
    return Latex.text(raw(field));
  }

  String raw(String field) {
    return fields.getOrDefault(field, "");
  }

  boolean has(String field) {
    return !raw(field).isBlank();
  }
}
