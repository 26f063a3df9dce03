package org.researchhub.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.researchhub.search.Facet;

/** What is counted, filtered and sorted by, of one segment, in memory; never changes. */
final class SegmentColumns {

  static final int NO_YEAR = Integer.MIN_VALUE;

  /** One facet: the values of document d are {@code values[ordinals[starts[d] .. starts[d+1]]]}. */
  record Column(String[] values, int[] starts, int[] ordinals) {}

  final Column[] facets;
  final int[] years;
  final long[] newest;

  private SegmentColumns(Column[] facets, int[] years, long[] newest) {
    this.facets = facets;
    this.years = years;
    this.newest = newest;
  }

  static SegmentColumns of(LeafReader segment) throws IOException {
    Facet[] facets = Facet.values();
    var columns = new Column[facets.length];
    for (Facet facet : facets) {
      columns[facet.ordinal()] =
          column(DocValues.getSortedSet(segment, Fields.of(facet)), segment.maxDoc());
    }
    int[] years = new int[segment.maxDoc()];
    Arrays.fill(years, NO_YEAR);
    NumericDocValues year = DocValues.getNumeric(segment, Fields.YEAR);
    for (int doc = year.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = year.nextDoc()) {
      years[doc] = (int) year.longValue();
    }
    long[] newest = new long[segment.maxDoc()];
    NumericDocValues order = DocValues.getNumeric(segment, Fields.NEWEST);
    for (int doc = order.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = order.nextDoc()) {
      newest[doc] = order.longValue();
    }
    return new SegmentColumns(columns, years, newest);
  }

  /** Whether a document counts under one of the values in any facet. */
  boolean has(int doc, Set<String> wanted) {
    for (Column column : facets) {
      for (int i = column.starts()[doc]; i < column.starts()[doc + 1]; i++) {
        if (wanted.contains(column.values()[column.ordinals()[i]])) {
          return true;
        }
      }
    }
    return false;
  }

  private static Column column(SortedSetDocValues source, int documents) throws IOException {
    var values = new String[Math.toIntExact(source.getValueCount())];
    for (int ordinal = 0; ordinal < values.length; ordinal++) {
      values[ordinal] = source.lookupOrd(ordinal).utf8ToString();
    }
    int[] starts = new int[documents + 1];
    int[] ordinals = new int[documents];
    int size = 0;
    for (int doc = 0; doc < documents; doc++) {
      starts[doc] = size;
      if (source.advanceExact(doc)) {
        int count = source.docValueCount();
        if (size + count > ordinals.length) {
          ordinals = Arrays.copyOf(ordinals, Math.max(size + count, 2 * ordinals.length));
        }
        for (int i = 0; i < count; i++) {
          ordinals[size++] = (int) source.nextOrd();
        }
      }
    }
    starts[documents] = size;
    return new Column(values, starts, Arrays.copyOf(ordinals, size));
  }
}
