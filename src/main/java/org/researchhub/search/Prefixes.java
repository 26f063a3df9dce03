package org.researchhub.search;

import java.util.ArrayList;
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
 * year:2004..2006 -type:report}. What names nothing that is known becomes a word.
 *
 * @param words what is left; {@code agency:} with an unknown name stays, because the index knows
 *     names that no vocabulary has
 * @param filters by any label that a concept has in any language, by its id or its slug
 * @param asWords the filters that became words, or were left out because they were empty
 */
record Prefixes(
    String words,
    Map<Facet, Set<String>> filters,
    @Nullable Integer from,
    @Nullable Integer to,
    List<String> asWords) {

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
          "(?<!\\S)(-?)(theme|place|agency|language|type|instrument|year):"
              + "(?:[\"“”«„]([^\"“”«»„]{0,200})[\"“”»]|(\\S{0,200}))",
          Pattern.CASE_INSENSITIVE);

  /** A single word, or years, that mean the same without quotation marks. */
  private static final Pattern BARE = Pattern.compile("[^\\s\"]*");

  private static final int MOST_YEARS = 50;

  private static final Pattern YEARS = Pattern.compile("([0-9]{4})?(\\.\\.)?([0-9]{4})?");

  static Prefixes of(String typed, Vocabulary vocabulary) {
    if (typed.indexOf(':') < 0) {
      return new Prefixes(typed, Map.of(), null, null, List.of());
    }
    return new Reading(typed, vocabulary).read();
  }

  private static final class Reading {
    private final String typed;
    private final Vocabulary vocabulary;
    private final Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
    private final List<String> asWords = new ArrayList<>();
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
        boolean isLeftOut = !prefixed.group(1).isEmpty();
        String name = prefixed.group(2).toLowerCase(Locale.ROOT);
        String value = prefixed.group(3) == null ? prefixed.group(4) : prefixed.group(3);
        rest.append(typed, end, prefixed.start());
        end = prefixed.end();
        if (!isFilter(name, value.strip(), isLeftOut)) {
          rest.append(asWords(prefixed.group(), name, value.strip(), isLeftOut));
        }
      }
      rest.append(typed, end, typed.length());
      String words = end == 0 ? typed : rest.toString().strip().replaceAll("\\s+", " ");
      return new Prefixes(words, filters, from, to, List.copyOf(asWords));
    }

    private String asWords(String whole, String name, String value, boolean isLeftOut) {
      if (name.equals("agency") && !value.isEmpty()) {
        return whole;
      }
      asWords.add(whole);
      if (value.isEmpty()) {
        return "";
      }
      String word = BARE.matcher(value).matches() ? value : "\"" + value.replace('"', ' ') + "\"";
      return isLeftOut ? "-" + word : word;
    }

    private boolean isFilter(String name, String value, boolean isLeftOut) {
      Scheme.Kind kind = KINDS.get(name);
      return kind == null
          ? isLeftOut ? isYearsLeftOut(value) : isYears(value)
          : isConcept(name, kind, value, isLeftOut);
    }

    private boolean isConcept(String name, Scheme.Kind kind, String value, boolean isLeftOut) {
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
      ids.forEach(id -> add(facet, id, isLeftOut));
      return true;
    }

    private void add(Facet facet, String value, boolean isLeftOut) {
      filters
          .computeIfAbsent(facet, f -> new LinkedHashSet<>())
          .add(isLeftOut ? SearchRequest.LEFT_OUT + value : value);
    }

    /** Years cannot be left out without both ends. */
    private boolean isYearsLeftOut(String value) {
      Matcher years = YEARS.matcher(value);
      if (!years.matches() || years.group(1) == null) {
        return false;
      }
      int first = Integer.parseInt(years.group(1));
      int last = years.group(3) == null ? first : Integer.parseInt(years.group(3));
      if ((years.group(2) == null) != (years.group(3) == null) || last - first >= MOST_YEARS) {
        return false;
      }
      for (int year = first; year <= last; year++) {
        add(Facet.YEAR, String.valueOf(year), true);
      }
      return last >= first;
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
