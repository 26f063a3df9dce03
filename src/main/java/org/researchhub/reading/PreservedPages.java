package org.researchhub.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.files.preservation.Contents;
import org.researchhub.files.preservation.KeptObject;
import org.researchhub.files.preservation.Preserved;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.db.Documents.Kept;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The hub's own pages of running text as objects, each with all its versions. */
@Component
class PreservedPages implements Preserved {

  private static final String FILE = "page.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final PlainTexts texts;

  PreservedPages(PlainTexts texts) {
    this.texts = texts;
  }

  @Override
  public String kind() {
    return "page";
  }

  @Override
  public Optional<String> touchedBy(Change change) {
    return change.kind() == Change.Kind.PAGE ? Optional.of(change.id()) : Optional.empty();
  }

  @Override
  public Optional<Contents> contents(String id) {
    List<Kept> versions = texts.chronicle(id);
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode all = JSON.createArrayNode();
    versions.forEach(version -> all.add(version.toJson()));
    long newest = versions.getLast().version();
    return Optional.of(
        Contents.of(
            newest,
            "Version " + newest,
            "hub",
            Map.of(FILE, (all.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public void restore(DSLContext transaction, KeptObject object) {
    JSON.readTree(object.read(FILE))
        .forEach(version -> texts.restore(transaction, Kept.of(version)));
  }
}
