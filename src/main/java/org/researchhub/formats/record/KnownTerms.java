package org.researchhub.formats.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.AuthorityLookup.Match;

/**
 * The hub's words for one reading: only what is certain counts, and what was asked is remembered.
 */
public final class KnownTerms {

  private static final int REMEMBERED = 20_000;
  private static final int LONGEST = 200;

  private final AuthorityLookup lookup;
  private final Map<String, Optional<Match>> asked =
      new LinkedHashMap<>(1 << 10, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Match>> eldest) {
          return size() > REMEMBERED;
        }
      };

  public KnownTerms(AuthorityLookup lookup) {
    this.lookup = lookup;
  }

  Optional<Match> agency(String text) {
    return certain(AuthorityLookup.AGENCY, text);
  }

  Optional<Match> theme(String text) {
    return certain(AuthorityLookup.THEME, text);
  }

  Optional<Match> place(String text) {
    return certain(AuthorityLookup.PLACE, text);
  }

  Optional<Match> type(String text) {
    return certain(AuthorityLookup.TYPE, text);
  }

  /** The one word that this certainly is; empty for none, or for one of several. */
  public Optional<Match> certain(String scheme, String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String key = scheme + '\n' + text;
    Optional<Match> known = asked.get(key);
    if (known == null) {
      List<Match> certain = lookup.find(scheme, text).stream().filter(Match::certain).toList();
      boolean one = certain.stream().map(Match::id).distinct().count() == 1;
      known = one ? Optional.of(certain.getFirst()) : Optional.empty();
      asked.put(key, known);
    }
    return known;
  }
}
