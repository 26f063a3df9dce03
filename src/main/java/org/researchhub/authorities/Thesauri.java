package org.researchhub.authorities;

import static org.researchhub.platform.db.tables.Tables.AUTHORITIES_THESAURUS;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.Documents;
import org.researchhub.platform.db.Documents.Document;
import org.researchhub.platform.db.Documents.Kept;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The door to imported thesauri: each is one document, every import that differs a version of it.
 * They stand apart from the hub's own words, so that no list, page, filter or form can have them.
 */
@Component
public class Thesauri {

  private static final String REMOVED = "removed";

  private final Database database;
  private final Changes changes;
  private final Clock clock;
  private final Documents thesauri = new Documents(AUTHORITIES_THESAURUS);
  private final Snapshot<Map<String, List<Idea>>> byLabel;

  public Thesauri(Database database, Changes changes, Clock clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
    this.byLabel =
        new Snapshot<>(
            changes,
            change -> change.kind() == Kind.THESAURUS,
            () -> database.read(sql -> byLabel(all(sql))));
  }

  /** All that are there now, by name. */
  public List<Thesaurus> all() {
    return database.read(this::all);
  }

  private List<Thesaurus> all(DSLContext sql) {
    return thesauri.newest(sql).stream()
        .map(Document::json)
        .filter(json -> !json.has(REMOVED))
        .map(Thesaurus::of)
        .toList();
  }

  /** Concepts with a label that has this folded form, in the order of the thesauri's names. */
  List<Idea> named(String folded) {
    return byLabel.get().getOrDefault(folded, List.of());
  }

  private static Map<String, List<Idea>> byLabel(List<Thesaurus> all) {
    var byLabel = new HashMap<String, List<Idea>>();
    for (Thesaurus thesaurus : all) {
      for (JsonNode concept : thesaurus.concepts()) {
        add(idea(concept), byLabel);
      }
    }
    return byLabel;
  }

  private static Idea idea(JsonNode concept) {
    var names = new ArrayList<Idea.Name>();
    ConceptJson.texts(concept.path("labels"))
        .forEach((tag, label) -> names.add(new Idea.Name(label, tag, true)));
    Idea.add(names, ConceptJson.lists(concept.path("altLabels")), true);
    Idea.add(names, ConceptJson.lists(concept.path("hiddenLabels")), false);
    return new Idea(concept.path("id").asString(""), List.copyOf(names));
  }

  private static void add(Idea idea, Map<String, List<Idea>> byLabel) {
    for (Idea.Name label : idea.labels()) {
      List<Idea> named =
          byLabel.computeIfAbsent(Folding.fold(label.text()), folded -> new ArrayList<>(1));
      if (named.isEmpty() || named.getLast() != idea) {
        named.add(idea);
      }
    }
  }

  /**
   * Keeps a thesaurus in place of the one with its name; answers whether anything is different now.
   * The same once more writes nothing.
   */
  public boolean put(Thesaurus thesaurus) {
    ObjectNode json = thesaurus.json();
    return database.write(transaction -> {
      changes.lock(transaction);
      boolean differs =
          thesauri
              .newest(transaction, thesaurus.name())
              .filter(kept -> kept.json().equals(json))
              .isEmpty();
      if (differs) {
        add(transaction, thesaurus.name(), json);
      }
      return differs;
    });
  }

  /** Searches no longer use it from now on; answers whether it was there. */
  public boolean remove(String name) {
    return database.write(transaction -> {
      changes.lock(transaction);
      boolean present =
          thesauri.newest(transaction, name).filter(kept -> !kept.json().has(REMOVED)).isPresent();
      if (present) {
        add(
            transaction,
            name,
            JsonNodeFactory.instance.objectNode().put("name", name).put(REMOVED, true));
      }
      return present;
    });
  }

  private void add(DSLContext transaction, String name, ObjectNode json) {
    long version = thesauri.add(transaction, name, json, clock.instant());
    changes.append(transaction, Kind.THESAURUS, name, version);
  }

  /** Every version of a thesaurus, for keeping elsewhere; empty when there is none. */
  public Optional<ArrayNode> chronicle(String name) {
    List<Kept> versions = database.read(sql -> thesauri.all(sql, name));
    ArrayNode chronicle = JsonNodeFactory.instance.arrayNode();
    versions.forEach(version -> chronicle.add(version.toJson()));
    return versions.isEmpty() ? Optional.empty() : Optional.of(chronicle);
  }

  /**
   * Puts a thesaurus back as it was, in the caller's transaction. Only for filling an empty hub
   * from its preservation store.
   */
  public void restore(DSLContext transaction, JsonNode chronicle) {
    changes.lock(transaction);
    for (JsonNode node : chronicle) {
      Kept version = Kept.of(node);
      thesauri.restore(transaction, version);
      changes.append(transaction, Kind.THESAURUS, version.id(), version.version());
    }
  }

  /** The name of the thesaurus that a change is about. */
  public Optional<String> touchedBy(Change change) {
    return change.kind() == Kind.THESAURUS ? Optional.of(change.id()) : Optional.empty();
  }
}
