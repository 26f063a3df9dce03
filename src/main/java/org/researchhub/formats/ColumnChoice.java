package org.researchhub.formats;

import java.util.List;
import java.util.Optional;

/** What somebody decided that the columns of a table mean, whatever their headings say. */
@FunctionalInterface
public interface ColumnChoice {

  /**
   * Asked once for a table, before its first record is read.
   *
   * @param headings of all columns, in their order
   * @return a field of {@link TableHead#fields} for each column, or an empty text for one that is
   *     kept as it is; empty when nobody decided, so that the headings speak for themselves
   */
  Optional<List<String>> of(List<String> headings);

  /** Nobody decided about any table. */
  static ColumnChoice none() {
    return headings -> Optional.empty();
  }
}
