package org.researchhub.files.preservation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.db.Documents.Kept;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Documents of one kind as objects, each with all its versions in one file. */
public abstract class PreservedDocuments implements Preserved {

  private static final JsonMapper JSON = new JsonMapper();

  private final Change.Kind kind;
  private final Function<String, List<Kept>> versions;
  private final BiConsumer<DSLContext, Kept> restoring;

  /**
   * @param kind of the changes that are about these
   * @param versions gives those of one document, the oldest first; none when there is no such one
   * @param restoring puts one version back, in the caller's transaction
   */
  protected PreservedDocuments(
      Change.Kind kind,
      Function<String, List<Kept>> versions,
      BiConsumer<DSLContext, Kept> restoring) {
    this.kind = kind;
    this.versions = versions;
    this.restoring = restoring;
  }

  private String file() {
    return kind() + ".json";
  }

  @Override
  public Optional<String> touchedBy(Change change) {
    return change.kind() == kind ? Optional.of(change.id()) : Optional.empty();
  }

  @Override
  public Optional<Contents> contents(String id) {
    List<Kept> kept = versions.apply(id);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode all = JSON.createArrayNode();
    kept.forEach(version -> all.add(version.toJson()));
    long newest = kept.getLast().version();
    return Optional.of(
        Contents.of(
            newest,
            "Version " + newest,
            "hub",
            Map.of(file(), (all.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public void restore(DSLContext transaction, KeptObject object) {
    JSON.readTree(object.read(file()))
        .forEach(version -> restoring.accept(transaction, Kept.of(version)));
  }
}
