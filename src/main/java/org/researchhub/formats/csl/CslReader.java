package org.researchhub.formats.csl;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.jsonl.JsonlReader;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.OutsideJson;
import org.researchhub.formats.text.Decoding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * CSL-JSON: an array of items, one item, or an object that holds such under any name. Items are
 * read one at a time, whatever the array's length.
 */
public final class CslReader implements FormatReader {

  private static final JsonMapper JSON = OutsideJson.mapper();

  private static final List<String> IDENTIFYING = List.of("id", "DOI", "ISBN", "ISSN", "PMID");

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    Decoding decoding = Decoding.of(content);
    Pass pass = new Pass(origin, new KnownTerms(authorities), receiver);
    pass.read(decoding.reader());
    decoding.problem().ifPresent(receiver::problem);
  }

  private static final class Pass {
    private final Origin origin;
    private final KnownTerms terms;
    private final Receiver receiver;
    private int found;

    Pass(Origin origin, KnownTerms terms, Receiver receiver) {
      this.origin = origin;
      this.terms = terms;
      this.receiver = receiver;
    }

    void read(Reader reader) {
      int line = 1;
      try (JsonParser parser = JSON.createParser(reader)) {
        while (parser.nextToken() != null) {
          line = parser.currentLocation().getLineNr();
          if (parser.currentToken() == JsonToken.START_OBJECT) {
            take(parser.readValueAsTree(), line, 0);
          }
        }
      } catch (JacksonException e) {
        int where = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNr());
        receiver.problem(new Problem(where, "The JSON is broken here; the rest was not read."));
      }
      if (found == 0) {
        receiver.problem(new Problem(0, "No item was found."));
      }
    }

    private void take(JsonNode node, int line, int depth) {
      if (!(node instanceof ObjectNode object)) {
        if (node.isArray() && depth < 4) {
          node.forEach(inner -> take(inner, line, depth + 1));
        }
      } else if (object.path("titles").isObject()) {
        found++;
        receiver.take(JsonlReader.own(object, line, origin));
      } else if (isItem(object)) {
        found++;
        receiver.take(CslItem.read(object, line, terms).item(origin));
      } else if (depth < 4) {
        object.forEach(inner -> take(inner, line, depth + 1));
      }
    }

    private static boolean isItem(ObjectNode object) {
      return object.path("title").isString()
          || object.path("author").isArray()
          || object.path("issued").isObject()
          || (object.path("type").isString() && IDENTIFYING.stream().anyMatch(object::has))
          || (object.path("id").isString() && object.size() > 1);
    }
  }
}
