package org.researchhub.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.researchhub.search.Facet;
import org.researchhub.search.IndexedPublication;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The documents that Lucene would be given, as OpenSearch takes them: words in the forms that the
 * hub's own reading of them gave, parted by spaces, with their weights or stems behind a bar.
 */
final class OpenSearchDocuments {

  /** The name that {@link Commits} has for it; a number, so that it can be asked beside answers. */
  static final String GENERATION = "generation";

  private static final int GAP = 100;

  private final DocumentWriting writing = new DocumentWriting();

  /** One document; its passages are nested in it. */
  ObjectNode of(IndexedPublication publication) {
    ArrayNode passages = OpenSearchNode.JSON.createArrayNode();
    ObjectNode last = OpenSearchQuestion.object();
    for (Document document : writing.documents(publication)) {
      last = OpenSearchQuestion.object();
      for (IndexableField field : document.getFields()) {
        write(field, last);
      }
      passages.add(last);
    }
    passages.remove(passages.size() - 1);
    passages.forEach(passage -> ((ObjectNode) passage).remove(Fields.ID));
    if (!passages.isEmpty()) {
      last.set(OpenSearchQuestion.PASSAGES, passages);
    }
    return last;
  }

  private static void write(IndexableField field, ObjectNode document) {
    TokenStream words = field instanceof Field given ? given.tokenStreamValue() : null;
    if (words != null) {
      words(field.name(), words, field.fieldType().indexOptions(), document);
    } else if (field.fieldType().docValuesType() == DocValuesType.BINARY) {
      if (!field.name().equals(Fields.NAMED)) {
        document.put(field.name(), Base64.getEncoder().encodeToString(copy(field.binaryValue())));
      }
    } else if (field.fieldType().docValuesType() == DocValuesType.SORTED_SET) {
      document.withArrayProperty(field.name()).add(field.binaryValue().utf8ToString());
    } else if (field.numericValue() != null) {
      document.put(field.name(), field.numericValue().longValue());
    } else {
      document.withArrayProperty(field.name()).add(field.stringValue());
    }
  }

  private static byte[] copy(BytesRef bytes) {
    return BytesRef.deepCopyOf(bytes).bytes;
  }

  private static void words(
      String name, TokenStream words, IndexOptions options, ObjectNode document) {
    boolean counted = options == IndexOptions.DOCS_AND_FREQS;
    CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
    PositionIncrementAttribute step = words.getAttribute(PositionIncrementAttribute.class);
    TermFrequencyAttribute frequency = words.getAttribute(TermFrequencyAttribute.class);
    ArrayNode texts = document.putArray(name);
    var text = new StringBuilder();
    try {
      words.reset();
      while (words.incrementToken()) {
        boolean isApart = step.getPositionIncrement() >= GAP || name.equals(Fields.SPOKEN);
        if (!counted && isApart && !text.isEmpty()) {
          texts.add(text.toString());
          text.setLength(0);
        }
        boolean isStem = !counted && step.getPositionIncrement() == 0;
        text.append(text.isEmpty() ? "" : isStem ? "|" : " ").append(term);
        if (counted) {
          text.append('|').append(frequency.getTermFrequency());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.add(text.toString());
  }

  /** How an index for them is made. */
  static String mapping() {
    ObjectNode properties = OpenSearchQuestion.object();
    properties.set(Fields.ALL, listed(text("weighted", "freqs").put("norms", true)));
    properties.set(Fields.ORDER, text("parted", "positions").put("position_increment_gap", GAP));
    for (String name : new String[] {Fields.TITLE, Fields.AGENCY}) {
      properties.set(name, listed(text("formed", "positions").put("position_increment_gap", GAP)));
    }
    properties.set(Fields.WITHIN, listed(text("parted", "docs")));
    properties.set(Fields.SPELLING, text("parted", "docs"));
    for (String name :
        List.of(
            Fields.ID,
            Fields.KIND,
            Fields.SLUG,
            Fields.IDENTIFIER,
            Fields.SPOKEN,
            Fields.BEGINNING)) {
      properties.set(name, typed("keyword"));
    }
    Commits.first().data().keySet().forEach(name -> properties.set(name, typed("keyword")));
    for (Facet facet : Facet.values()) {
      properties.set(Fields.of(facet), typed("keyword"));
    }
    for (String name : new String[] {Fields.VERSION, Fields.YEAR, Fields.NEWEST, GENERATION}) {
      properties.set(name, typed("long"));
    }
    properties.set(Fields.SHOWN, typed("binary").put("doc_values", true));
    ObjectNode inPassage = OpenSearchQuestion.object();
    inPassage.set(Fields.SPOKEN_IN, typed("keyword"));
    inPassage.set(Fields.TEXT, text("weighted", "freqs").put("norms", true));
    inPassage.set(Fields.TEXT_ORDER, text("parted", "positions"));
    inPassage.set(Fields.SHOWN, typed("binary").put("doc_values", true));
    ObjectNode nested = typed("nested");
    nested.set("properties", inPassage);
    properties.set(OpenSearchQuestion.PASSAGES, nested);
    ObjectNode index = (ObjectNode) OpenSearchNode.JSON.readTree(SETTINGS);
    ObjectNode mappings = index.putObject("mappings").put("dynamic", "strict");
    mappings.putObject("_source").put("enabled", false);
    mappings.set("properties", properties);
    return index.toString();
  }

  private static ObjectNode text(String analyzer, String options) {
    return typed("text")
        .put("analyzer", analyzer)
        .put("index_options", options)
        .put("norms", false);
  }

  /** Its words can be counted, for those with a beginning. */
  private static ObjectNode listed(ObjectNode text) {
    return text.put("fielddata", true);
  }

  private static ObjectNode typed(String type) {
    return OpenSearchQuestion.object().put("type", type);
  }

  private static final String SETTINGS =
      """
      {"settings": {
        "index": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
          "max_result_window": 1000000, "mapping.nested_objects.limit": 1000000},
        "analysis": {
          "filter": {
            "weights": {"type": "delimited_term_freq", "delimiter": "|"},
            "forms": {"type": "pattern_capture", "preserve_original": false,
              "patterns": ["([^|]+)"]}},
          "analyzer": {
            "parted": {"type": "custom", "tokenizer": "whitespace"},
            "formed": {"type": "custom", "tokenizer": "whitespace", "filter": ["forms"]},
            "weighted": {"type": "custom", "tokenizer": "whitespace", "filter": ["weights"]}}}}}
      """;
}
