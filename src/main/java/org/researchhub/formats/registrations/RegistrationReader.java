package org.researchhub.formats.registrations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.csl.CslReader;
import org.researchhub.formats.record.OutsideJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers of Crossref (a work, or a list of works), of DataCite (a DOI, or a list) and of the DOI
 * resolver (one CSL-JSON item, with Crossref's own fields among it).
 */
public final class RegistrationReader implements FormatReader {

  private static final JsonMapper JSON = OutsideJson.mapper();
  private static final FormatReader CSL = new CslReader();

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    JsonNode answer;
    try {
      answer = JSON.readTree(content);
    } catch (JacksonException e) {
      receiver.problem(new Problem(0, "It is not the JSON that was asked for."));
      return;
    }
    ArrayNode items = items(answer);
    if (!items.isEmpty()) {
      CSL.read(
          new ByteArrayInputStream(JSON.writeValueAsBytes(items)), origin, authorities, receiver);
    }
  }

  private static ArrayNode items(JsonNode answer) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    JsonNode message = answer.path("message");
    JsonNode data = answer.path("data");
    if (message.isObject()) {
      JsonNode works = message.path("items");
      each(works.isArray() ? works : message).forEach(work -> items.add(CrossrefWork.csl(work)));
    } else if (!data.isMissingNode()) {
      each(data)
          .forEach(entry -> {
            if (entry.path("attributes") instanceof ObjectNode attributes) {
              items.add(DataciteRecord.csl(attributes));
            }
          });
    } else {
      each(answer)
          .forEach(item -> {
            if (item.has("title") || item.has("DOI")) {
              items.add(CrossrefWork.csl(item));
            }
          });
    }
    return items;
  }

  private static Iterable<ObjectNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray()
        ? oneOrMany
            .valueStream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .toList()
        : oneOrMany instanceof ObjectNode one ? java.util.List.of(one) : java.util.List.of();
  }
}
