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
   *
   * @param deadline when it passes, what was found until then is answered and said to be cut
   */
  SearchAnswer search(SearchRequest request, Deadline deadline);

  /** As {@link #search(SearchRequest, Deadline)}, however long it takes. */
  default SearchAnswer search(SearchRequest request) {
    return search(request, Deadline.never());
  }

  /**
   * How many a question finds; nothing else is worked out. Too few when the deadline has cut it.
   */
  long count(SearchRequest request, Deadline deadline);

  /** As {@link #count(SearchRequest, Deadline)}, however long it takes. */
  default long count(SearchRequest request) {
    return count(request, Deadline.never());
  }

  /**
   * The ids of what a question finds, in its order, all of one state of the index; page and size do
   * not matter. Too few when the deadline has cut it.
   *
   * @param most how many at most
   */
  List<String> found(SearchRequest request, int most, Deadline deadline);

  /**
   * How many publications have each value of a facet, most frequent first; every value. Known
   * without looking.
   */
  List<SearchAnswer.FacetCount> counts(Facet facet);

  /** Changes whenever the answers may: {@link SearchAnswer#generation} of a search now. */
  long generation();

  /**
   * Titles that begin with what was typed; case and accents do not matter. Those in the reader's
   * language come first, then those of newer publications, each publication once. Bounded work:
   * among very many only the first ones by letters are looked at.
   *
   * @param most how many at most
   */
  List<FoundTitle> titles(String beginning, String language, int most);

  /**
   * The publications that share most with one: the codes it has, the rarer the more, then telling
   * words of its titles and abstracts. What shares neither is not near.
   *
   * @param most how many at most
   */
  List<Near> near(Near.To publication, int most);

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

  /**
   * Empties the index, which follows this list of changes from its beginning now. It is not
   * complete from then until {@link #complete}, also when it is opened again in between.
   *
   * @param asked the last request for a new index, which this one answers; empty for none
   */
  void begin(String origin, String asked);

  /**
   * Begins anew when the index was found damaged; answers whether it did. From then until {@link
   * #complete} it answers nothing rather than too little.
   */
  default boolean mend() {
    return false;
  }

  /** Durably says that all changes there were have been taken in since it began. */
  void complete();

  /** What kind of state it is in. */
  State state();

  /** How large it is. */
  Size size();

  @Override
  void close();

  record Entry(String id, long version) {}

  /**
   * @param complete whether it held everything at any time since it began; one that does not may
   *     say that there is nothing where there is something
   * @param older whether an older program wrote it: it answers, if a little poorer, and is to be
   *     built anew; nothing but {@link #begin} may change it
   * @param asked the request for a new index that it answers
   */
  record State(boolean complete, boolean older, String asked) {}

  /**
   * @param bytes on the disk
   */
  record Size(long publications, long bytes) {}
}
