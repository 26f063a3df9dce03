package org.researchhub.formats.jsonl;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Reading;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.OutsideJson;
import org.researchhub.formats.text.Decoding;
import org.researchhub.formats.text.Lines;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object a line: the hub's own document, which comes back as it was, fields of others
 * included; or flat objects with names that tables have as headings.
 */
public final class JsonlReader implements FormatReader {

  private static final JsonMapper JSON = OutsideJson.mapper();

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    Decoding decoding = Decoding.of(content);
    Lines lines = new Lines(decoding.reader());
    KnownTerms terms = new KnownTerms(authorities);
    FlatObject flat = new FlatObject();
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        one(line, lines.number(), origin, terms, flat, receiver);
      }
    }
    if (lines.number() == 0) {
      receiver.problem(new Problem(0, "The file is empty."));
    }
    decoding.problem().ifPresent(receiver::problem);
  }

  private static void one(
      String line,
      int number,
      Origin origin,
      KnownTerms terms,
      FlatObject flat,
      Receiver receiver) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JacksonException e) {
      receiver.problem(
          new Problem(number, "The line is no JSON: " + firstSentence(e) + "; it was left out."));
      return;
    }
    if (!(json instanceof ObjectNode object)) {
      receiver.problem(new Problem(number, "The line is no JSON object; it was left out."));
    } else if (object.path("titles").isObject() || !object.has("title")) {
      receiver.take(own(object, number, origin));
    } else {
      receiver.take(flat.read(object, number, terms).item(origin));
    }
  }

  /** The hub's own document without what a catalogue gives by itself. */
  public static Reading.Item<Description> own(ObjectNode object, int line, Origin origin) {
    object.remove(List.of("id", "version", "url", "changed", "added", "withdrawn"));
    List<Problem> problems = Shapes.mend(object, line);
    if (!object.has("sources")) {
      ObjectNode source = object.putArray("sources").addObject();
      source.put("id", "s1").put("kind", "jsonl").put("name", origin.name());
      if (origin.retrieved() != null) {
        source.put("retrieved", origin.retrieved().toString());
      }
    }
    return new Reading.Item<>(line, Description.owning(object), problems);
  }

  private static String firstSentence(JacksonException e) {
    String message = e.getOriginalMessage();
    return message == null ? "it ends too early" : message.split("\\R", 2)[0];
  }
}
