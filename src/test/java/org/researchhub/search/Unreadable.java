package org.researchhub.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** An index of which nothing can be read. */
final class Unreadable implements SearchIndex {

  private static UnreadableIndex failure() {
    return new UnreadableIndex("The search index cannot be read.");
  }

  @Override
  public SearchAnswer search(SearchRequest request, Deadline deadline) {
    throw failure();
  }

  @Override
  public long count(SearchRequest request, Deadline deadline) {
    throw failure();
  }

  @Override
  public List<String> found(SearchRequest request, int most, Deadline deadline) {
    throw failure();
  }

  @Override
  public long generation() {
    throw failure();
  }

  @Override
  public List<SearchAnswer.FacetCount> counts(Facet facet) {
    throw failure();
  }

  @Override
  public List<FoundTitle> titles(String beginning, String language, int most) {
    throw failure();
  }

  @Override
  public List<Near> near(Near.To publication, int most) {
    throw failure();
  }

  @Override
  public long position() {
    throw failure();
  }

  @Override
  public String origin() {
    throw failure();
  }

  @Override
  public void begin(String origin, String asked) {
    throw failure();
  }

  @Override
  public void complete() {
    throw failure();
  }

  @Override
  public State state() {
    return new State(true, false, "");
  }

  @Override
  public Size size() {
    throw failure();
  }

  @Override
  public void apply(
      Collection<IndexedPublication> publications, Collection<String> gone, long position) {
    throw failure();
  }

  @Override
  public List<Entry> entries() {
    throw failure();
  }

  @Override
  public Set<String> having(Set<String> values) {
    throw failure();
  }

  @Override
  public void close() {}
}
