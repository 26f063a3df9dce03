package org.researchhub.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A full-text index of the published catalogue, which can be thrown away and built again. Answers
 * are of one consistent state. Every call is safe from any thread; {@link #apply} has one caller at
 * a time.
 */
public interface SearchIndex extends AutoCloseable {

  /**
   * Never fails for what a reader typed. A broken index is an {@link java.io.UncheckedIOException}.
   */
  SearchAnswer search(SearchRequest request);

  /** How many a question finds; nothing else is worked out. */
  long count(SearchRequest request);

  /** How many publications have each value of a facet, most frequent first; every value. */
  List<SearchAnswer.FacetCount> counts(Facet facet);

  /** The number of the last change that the index has durably taken in; 0 when it is empty. */
  long position();

  /**
   * Puts publications (replacing those with the same id), takes others out, and remembers the
   * position, in one durable step: after a crash either all of it is there or none.
   */
  void apply(Collection<IndexedPublication> publications, Collection<String> gone, long position);

  /** Ids and versions of everything in the index, by id; for comparing with the catalogue. */
  List<Entry> entries();

  /** Ids of the publications that count under one of these values in any facet, in no order. */
  Set<String> having(Set<String> values);

  /** Which list of changes the position is one in; empty when it was never told. */
  String origin();

  /** Empties the index, which follows this list of changes from its beginning now. */
  void begin(String origin);

  /**
   * Begins anew when the index was found damaged; answers whether it did. From then until {@link
   * #complete} it answers nothing rather than too little.
   */
  default boolean mend() {
    return false;
  }

  /** Says that all changes there are have been taken in. */
  default void complete() {}

  @Override
  void close();

  record Entry(String id, long version) {}
}
