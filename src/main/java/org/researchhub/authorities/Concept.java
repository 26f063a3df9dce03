package org.researchhub.authorities;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * One controlled word: a theme, place, agency, type, language or legal instrument.
 *
 * @param id never used again for anything else
 * @param scheme the scheme it belongs to, e.g. {@code exploitation}, {@code place}, {@code agency}
 * @param slug its address below the scheme's pages
 * @param broader ids of what it is part of, nearest first
 * @param labels preferred label by BCP 47 tag
 * @param unsure tags whose label no native reader has confirmed: searchable, never shown
 * @param otherLabels further labels by tag that may be shown
 * @param hiddenLabels labels that are found by search and never shown: outdated, stigmatising or
 *     misprinted words
 * @param facts everything else the vocabulary says, e.g. {@code symbol}, {@code adopted}, {@code
 *     iso2}, {@code members}, {@code note}
 */
public record Concept(
    String id,
    String scheme,
    String slug,
    List<String> broader,
    Map<String, String> labels,
    Set<String> unsure,
    Map<String, List<String>> otherLabels,
    Map<String, List<String>> hiddenLabels,
    ObjectNode facts) {

  /** The label to show to a reader of this language: confirmed in it, else English, else any. */
  public String label(String language) {
    String label = unsure.contains(language) ? null : labels.get(language);
    if (label != null) {
      return label;
    }
    String english = labels.get("en");
    return english != null ? english : labels.values().stream().findFirst().orElse(id);
  }

  /** The language of what {@link #label} answers. */
  public String labelLanguage(String language) {
    if (labels.containsKey(language) && !unsure.contains(language)) {
      return language;
    }
    return labels.containsKey("en") ? "en" : labels.keySet().stream().findFirst().orElse("und");
  }
}
