package org.researchhub.formats.legacypage;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.AuthorityLookup.Match;
import org.researchhub.formats.record.KnownTerms;

/** The hub's controlled words as one page needs them: only what is certain counts. */
final class KnownWords {

  private final KnownTerms terms;
  private final Set<String> namedOnPage = new HashSet<>();

  KnownWords(AuthorityLookup lookup) {
    this.terms = new KnownTerms(lookup);
  }

  Optional<Match> agency(String text) {
    return terms.certain(AuthorityLookup.AGENCY, text);
  }

  Optional<Match> theme(String text) {
    return terms.certain(AuthorityLookup.THEME, text);
  }

  Optional<Match> type(String text) {
    return terms.certain(AuthorityLookup.TYPE, text);
  }

  Optional<Match> language(String text) {
    return terms.certain(AuthorityLookup.LANGUAGE, text);
  }

  boolean isPlace(String text) {
    return terms.certain(AuthorityLookup.PLACE, text).isPresent();
  }

  boolean isLabel(String text) {
    return type(text).isPresent() || theme(text).isPresent();
  }

  /** Remembers that the page prints this as one publisher where nothing is in doubt. */
  void namedAsAgency(String text) {
    namedOnPage.add(Printed.fold(text));
  }

  boolean knownAgency(String text) {
    return agency(text).isPresent() || namedOnPage.contains(Printed.fold(text));
  }
}
