package org.researchhub.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;

/**
 * Filters that a reader typed among the words: {@code place:albania agency:"Terre des hommes"
 * year:2004..2006}. What names nothing that is known stays a word.
 *
 * @param words what is left
 * @param filters by any label that a concept has in any language, by its id or its slug
 */
record Prefixes(
    String words, Map<Facet, Set<String>> filters, @Nullable Integer from, @Nullable Integer to) {

  private static final Map<String, Scheme.Kind> KINDS =
      Map.of(
          "theme", Scheme.Kind.THEME,
          "place", Scheme.Kind.PLACE,
          "agency", Scheme.Kind.AGENCY,
          "language", Scheme.Kind.LANGUAGE,
          "type", Scheme.Kind.TYPE,
          "instrument", Scheme.Kind.INSTRUMENT);

  private static final Pattern PREFIXED =
      Pattern.compile(
          "(?<!\\S)(theme|place|agency|language|type|instrument|year):"
              + "(?:[\"“”«„]([^\"“”«»„]{1,200})[\"“”»]|(\\S{1,200}))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEARS = Pattern.compile("([0-9]{4})?(\\.\\.)?([0-9]{4})?");

  static Prefixes of(String typed, Vocabulary vocabulary) {
    if (typed.indexOf(':') < 0) {
      return new Prefixes(typed, Map.of(), null, null);
    }
    return new Reading(typed, vocabulary).read();
  }

  private static final class Reading {
    private final String typed;
    private final Vocabulary vocabulary;
    private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    private @Nullable Integer from;
    private @Nullable Integer to;

    Reading(String typed, Vocabulary vocabulary) {
      this.typed = typed;
      this.vocabulary = vocabulary;
    }

    Prefixes read() {
      var rest = new StringBuilder();
      Matcher prefixed = PREFIXED.matcher(typed);
      int end = 0;
      while (prefixed.find()) {
        String value = prefixed.group(2) == null ? prefixed.group(3) : prefixed.group(2);
        if (isFilter(prefixed.group(1).toLowerCase(Locale.ROOT), value)) {
          rest.append(typed, end, prefixed.start());
          end = prefixed.end();
        }
      }
      rest.append(typed, end, typed.length());
      String words = end == 0 ? typed : rest.toString().strip().replaceAll("\\s+", " ");
      return new Prefixes(words, filters, from, to);
    }

    private boolean isFilter(String name, String value) {
      Scheme.Kind kind = KINDS.get(name);
      return kind == null ? isYears(value) : isConcept(name, kind, value);
    }

    private boolean isConcept(String name, Scheme.Kind kind, String value) {
      List<Concept> found = vocabulary.lookup(kind, value);
      List<String> ids =
          found.isEmpty()
              ? vocabulary
                  .concept(value)
                  .filter(concept -> vocabulary.kind(concept) == kind)
                  .or(() -> vocabulary.bySlug(kind, value))
                  .map(concept -> List.of(concept.id()))
                  .orElse(List.of())
              : found.stream().map(Concept::id).toList();
      if (ids.isEmpty()) {
        return false;
      }
      Facet facet = Facet.valueOf(name.toUpperCase(Locale.ROOT));
      filters.computeIfAbsent(facet, f -> new LinkedHashSet<>()).addAll(ids);
      return true;
    }

    /** 2004, 2004..2006, 2004.. or ..2006. */
    private boolean isYears(String value) {
      Matcher years = YEARS.matcher(value);
      if (!years.matches() || (years.group(1) == null && years.group(3) == null)) {
        return false;
      }
      boolean isOne = years.group(2) == null;
      if (isOne && years.group(1) != null && years.group(3) != null) {
        return false;
      }
      Integer first = years.group(1) == null ? null : Integer.valueOf(years.group(1));
      Integer last = years.group(3) == null ? null : Integer.valueOf(years.group(3));
      from = first;
      to = isOne ? first : last;
      return true;
    }
  }
}
