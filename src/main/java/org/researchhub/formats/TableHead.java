package org.researchhub.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.researchhub.formats.csv.ColumnMapping;
import org.researchhub.formats.csv.CsvReader;

/** The beginning of a table: how its columns are called and what stands in them. */
public record TableHead(List<Column> columns) {

  /**
   * @param guess the field that the heading names, or an empty text
   * @param samples what stands in the first rows of the column, at most three
   */
  public record Column(String heading, String guess, List<String> samples) {}

  public TableHead {
    columns = List.copyOf(columns);
  }

  /**
   * Reads the first rows; empty when the source is no table.
   *
   * @param opened by {@link Detection#opened}; its beginning is used up
   */
  public static Optional<TableHead> of(BufferedInputStream opened) throws IOException {
    return Detection.of(opened).form() == WrittenForm.CSV
        ? CsvReader.head(opened)
        : Optional.empty();
  }

  /** All that a column can be, what is most looked for first. */
  public static List<String> fields() {
    return ColumnMapping.fields();
  }

  /** What the headings say of themselves. */
  public static List<String> guess(List<String> headings) {
    return ColumnMapping.guess(headings).columns().stream()
        .map(column -> column.field() == null ? "" : column.field())
        .toList();
  }

  public List<String> headings() {
    return columns.stream().map(Column::heading).toList();
  }
}
