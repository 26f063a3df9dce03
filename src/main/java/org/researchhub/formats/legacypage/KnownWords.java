package org.researchhub.formats.legacypage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.AuthorityLookup.Match;

/** The hub's controlled words as one page needs them: only what is certain counts. */
final class KnownWords {

  private static final int LONGEST = 200;

  private final AuthorityLookup lookup;
  private final Map<String, Optional<Match>> asked = new HashMap<>();
  private final Set<String> namedOnPage = new HashSet<>();

  KnownWords(AuthorityLookup lookup) {
    this.lookup = lookup;
  }

  Optional<Match> agency(String text) {
    return certain(AuthorityLookup.AGENCY, text);
  }

  Optional<Match> theme(String text) {
    return certain(AuthorityLookup.THEME, text);
  }

  Optional<Match> type(String text) {
    return certain(AuthorityLookup.TYPE, text);
  }

  Optional<Match> language(String text) {
    return certain(AuthorityLookup.LANGUAGE, text);
  }

  boolean isPlace(String text) {
    return certain(AuthorityLookup.PLACE, text).isPresent();
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

  private Optional<Match> certain(String scheme, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    return asked.computeIfAbsent(scheme + '\n' + text, key -> ask(scheme, text));
  }

  private Optional<Match> ask(String scheme, String text) {
    List<Match> certain = lookup.find(scheme, text).stream().filter(Match::certain).toList();
    boolean one = certain.stream().map(Match::id).distinct().count() == 1;
    return one ? Optional.of(certain.getFirst()) : Optional.empty();
  }
}
