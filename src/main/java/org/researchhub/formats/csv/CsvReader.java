package org.researchhub.formats.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.ColumnChoice;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.TableHead;
import org.researchhub.formats.csv.ColumnMapping.Column;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.text.Decoding;

/** Tables whose first row names the columns. */
public final class CsvReader implements FormatReader {

  private static final int BEGINNING = 1 << 13;
  private static final int SAMPLES = 3;

  private final ColumnChoice chosen;

  /** Columns mean what their headings say. */
  public CsvReader() {
    this(ColumnChoice.none());
  }

  public CsvReader(ColumnChoice chosen) {
    this.chosen = chosen;
  }

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    Decoding decoding = Decoding.of(content);
    CsvRows rows = rows(decoding);
    List<String> headings = rows.next();
    if (headings == null) {
      receiver.problem(new Problem(0, "The table is empty."));
      return;
    }
    ColumnMapping mapping =
        chosen
            .of(headings)
            .filter(fields -> fields.size() == headings.size())
            .map(fields -> ColumnMapping.chosen(headings, fields))
            .orElseGet(() -> ColumnMapping.guess(headings));
    if (!mapping.isEnough()) {
      receiver.problem(
          new Problem(
              1,
              "The first row does not name the columns in words that the hub knows: "
                  + headings.stream().limit(8).collect(Collectors.joining(", "))
                  + ". Say which column is the title, the author, the date …, or write so above"
                  + " them."));
      return;
    }
    unknown(mapping, receiver);
    if (!rows(rows, mapping, origin, new KnownTerms(authorities), receiver)) {
      receiver.problem(new Problem(0, "There is no row below the one that names the columns."));
    }
    if (rows.unclosed()) {
      receiver.problem(
          new Problem(
              rows.line(), "A quotation mark is not closed; the row was read as far as it goes."));
    }
    decoding.problem().ifPresent(receiver::problem);
  }

  /** The headings and the first rows; empty when there is no row. */
  public static Optional<TableHead> head(InputStream content) throws IOException {
    CsvRows rows = rows(Decoding.of(content));
    List<String> headings = rows.next();
    if (headings == null) {
      return Optional.empty();
    }
    List<List<String>> first = new ArrayList<>();
    for (List<String> row = rows.next(); row != null && first.size() < SAMPLES; row = rows.next()) {
      first.add(row);
    }
    List<String> guessed = TableHead.guess(headings);
    List<TableHead.Column> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      int column = i;
      List<String> samples =
          first.stream().filter(row -> column < row.size()).map(row -> row.get(column)).toList();
      columns.add(new TableHead.Column(headings.get(i).strip(), guessed.get(i), samples));
    }
    return Optional.of(new TableHead(columns));
  }

  private static CsvRows rows(Decoding decoding) throws IOException {
    BufferedReader reader = new BufferedReader(decoding.reader(), BEGINNING * 2);
    reader.mark(BEGINNING);
    char[] beginning = new char[BEGINNING];
    int length = 0;
    for (int got = 0; got >= 0 && length < BEGINNING; ) {
      got = reader.read(beginning, length, BEGINNING - length);
      length += Math.max(0, got);
    }
    reader.reset();
    return new CsvRows(reader, CsvRows.delimiter(new String(beginning, 0, length)));
  }

  private static void unknown(ColumnMapping mapping, Receiver receiver) {
    String unknown =
        mapping.columns().stream()
            .filter(column -> column.field() == null && !column.heading().isEmpty())
            .map(Column::heading)
            .collect(Collectors.joining(", "));
    if (!unknown.isEmpty()) {
      receiver.problem(
          new Problem(
              1,
              "These columns have no field of their own; they were kept as they are: "
                  + unknown
                  + "."));
    }
  }

  /** Whether there is any. */
  private static boolean rows(
      CsvRows rows, ColumnMapping mapping, Origin origin, KnownTerms terms, Receiver receiver)
      throws IOException {
    boolean any = false;
    for (List<String> row = rows.next(); row != null; row = rows.next()) {
      any = true;
      Transcript said = new Transcript("csv", rows.line(), terms);
      FlatRecord record = new FlatRecord(said);
      for (int i = 0; i < row.size(); i++) {
        if (i < mapping.columns().size()) {
          Column column = mapping.columns().get(i);
          record.take(column.heading(), column.field(), column.language(), row.get(i));
        } else if (!row.get(i).isBlank()) {
          said.problem(
              "The row has more cells than the first row names; they were kept as they are.");
          said.unmapped("column " + (i + 1), row.get(i));
        }
      }
      receiver.take(record.done().item(origin));
    }
    return any;
  }
}
