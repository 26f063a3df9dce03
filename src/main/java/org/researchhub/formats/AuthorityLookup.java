package org.researchhub.formats;

import java.util.List;

/** Finds controlled words by what a source prints. Never invents one. */
@FunctionalInterface
public interface AuthorityLookup {

  String AGENCY = "agency";
  String LANGUAGE = "language";
  String PLACE = "place";
  String TYPE = "doctype";

  /** Any of the hub's theme schemes. */
  String THEME = "theme";

  /**
   * What the text may mean in the scheme, best first; empty when nothing fits. Case, accents and
   * script do not matter, the language of the label neither.
   */
  List<Match> find(String scheme, String text);

  /**
   * @param certain false when the text only resembles the label, or means several things
   */
  record Match(String id, String label, boolean certain) {}

  /** Knows no words: everything stays as printed and unlinked. */
  static AuthorityLookup none() {
    return (scheme, text) -> List.of();
  }
}
