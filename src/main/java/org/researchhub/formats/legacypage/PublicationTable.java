package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A table whose first row names its columns: one publication a row. */
final class PublicationTable {

  private static final int MOST_COLUMNS = 12;
  private static final int LONGEST_HEAD = 40;

  private PublicationTable() {}

  /** Adds the table's publications; false when it is not such a table. */
  static boolean read(Element table, List<Entry> entries) {
    List<Element> rows = rows(table);
    if (rows.size() < 2 || rows.getFirst().childrenSize() > MOST_COLUMNS) {
      return false;
    }
    List<FieldLine.@Nullable Field> columns = new ArrayList<>();
    var known = EnumSet.noneOf(FieldLine.Field.class);
    for (Element head : rows.getFirst().children()) {
      if (head.childrenSize() > 3) {
        return false;
      }
      String text = Printed.clean(head.text());
      Optional<FieldLine.Field> field =
          text.length() > LONGEST_HEAD
              ? Optional.empty()
              : FieldLine.field(text.replaceAll("\\s*[(:].*$", ""));
      field.ifPresent(known::add);
      columns.add(field.orElse(null));
    }
    if (!known.contains(FieldLine.Field.TITLE) || known.size() < 2) {
      return false;
    }
    rows.stream().skip(1).forEach(row -> row(row, columns).ifPresent(entries::add));
    return true;
  }

  private static List<Element> rows(Element table) {
    var rows = new ArrayList<Element>();
    for (Element child : table.children()) {
      if (child.normalName().equals("tr")) {
        rows.add(child);
      } else if (child.normalName().matches("tbody|thead|tfoot")) {
        child.children().stream().filter(row -> row.normalName().equals("tr")).forEach(rows::add);
      }
    }
    return rows;
  }

  private static Optional<Entry> row(Element row, List<FieldLine.@Nullable Field> columns) {
    Entry entry = new Entry(Math.max(1, row.sourceRange().start().lineNumber()));
    for (int i = 0; i < row.childrenSize() && i < columns.size(); i++) {
      FieldLine.Field field = columns.get(i);
      Element cell = row.child(i);
      String text = Printed.clean(cell.text());
      int line = Math.max(1, cell.sourceRange().start().lineNumber());
      if (field != null && !text.isEmpty()) {
        Fields.take(entry, Line.of(line, text, 0), new FieldLine(field, text));
      }
      cell.select("a[href]").stream()
          .map(link -> link.absUrl("href"))
          .filter(url -> url.startsWith("http"))
          .limit(5)
          .forEach(entry.links::add);
    }
    return entry.titles.isEmpty() ? Optional.empty() : Optional.of(entry);
  }
}
