package org.researchhub.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the index is told of one publication.
 *
 * @param titles by BCP 47 tag, subtitles and alternative titles joined to them
 * @param labels every label in every language of the concepts it is coded with, hidden ones too, by
 *     tag
 * @param agencies names as printed and as authorised
 * @param identifiers ids, symbols, ISBN, DOI: found whole
 * @param facets the facet values it counts under; places and themes with everything broader; year
 *     as four digits or {@link Facet#NO_DATE}
 * @param year first year of publication, null when not stated
 * @param newest sort key: a greater one is newer (publication date, then addition)
 * @param passages the text of its files, in their order; read once, while it is written, because
 *     the texts of many publications are too much to hold
 * @param summary what a result shows; kept as given
 */
public record IndexedPublication(
    String id,
    long version,
    Map<String, List<String>> titles,
    Map<String, List<String>> abstracts,
    Map<String, List<String>> keywords,
    Map<String, List<String>> labels,
    List<String> agencies,
    List<String> persons,
    List<String> identifiers,
    Map<Facet, Set<String>> facets,
    @Nullable Integer year,
    long newest,
    Iterable<IndexedPassage> passages,
    ObjectNode summary) {}
