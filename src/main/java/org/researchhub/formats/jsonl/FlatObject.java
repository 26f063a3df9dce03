package org.researchhub.formats.jsonl;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.researchhub.formats.csv.ColumnMapping;
import org.researchhub.formats.csv.FlatRecord;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.LanguageTags;
import org.researchhub.formats.record.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects of plain values, read as rows of a table; those of one file mostly have the same names.
 */
final class FlatObject {

  private List<String> names = List.of();
  private List<ColumnMapping.Column> columns = List.of();

  Transcript read(ObjectNode object, int line, KnownTerms terms) {
    Transcript said = new Transcript("jsonl", line, terms);
    FlatRecord record = new FlatRecord(said);
    List<String> found = List.copyOf(object.propertyNames());
    if (!found.equals(names)) {
      columns = ColumnMapping.guess(found).columns();
      names = found;
    }
    var next = columns.iterator();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      ColumnMapping.Column column = next.next();
      JsonNode value = field.getValue();
      if (field.getKey().equals("title_translations")) {
        value
            .properties()
            .forEach(title ->
                said.title(
                    LanguageTags.of(title.getKey()).orElse(null), title.getValue().asString("")));
      } else if (!value.isNull()) {
        record.take(column.heading(), column.field(), column.language(), text(value));
      }
    }
    return record.done();
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(FlatObject::text).collect(Collectors.joining("||"));
    }
    return value.isObject() ? value.toString() : value.asString("");
  }
}
