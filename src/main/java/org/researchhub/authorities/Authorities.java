package org.researchhub.authorities;

import static org.researchhub.platform.db.tables.Tables.AUTHORITIES_CONCEPT;
import static org.researchhub.platform.db.tables.Tables.AUTHORITIES_SCHEME;

import java.time.Clock;
import java.util.List;
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

/** The door to the controlled words: versions in the database, one snapshot in memory. */
@Component
public class Authorities {

  private final Database database;
  private final Changes changes;
  private final Clock clock;
  private final Documents schemes = new Documents(AUTHORITIES_SCHEME);
  private final Documents concepts = new Documents(AUTHORITIES_CONCEPT);
  private final Snapshot<Vocabulary> snapshot;

  public Authorities(Database database, Changes changes, Clock clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
    this.snapshot = new Snapshot<>(changes, Authorities::concerns, () -> database.read(this::read));
  }

  /** All words as they are now. Reading it costs nothing unless something changed. */
  public Vocabulary vocabulary() {
    return snapshot.get();
  }

  private static boolean concerns(Change change) {
    return change.kind() == Kind.CONCEPT || change.kind() == Kind.AGENCY;
  }

  private Vocabulary read(DSLContext sql) {
    List<Scheme> lists =
        schemes.newest(sql).stream().map(Document::json).map(ConceptJson::scheme).toList();
    List<Concept> words =
        concepts.newest(sql).stream()
            .map(Document::json)
            .sorted(ConceptJson.IN_ORDER)
            .map(ConceptJson::concept)
            .toList();
    return new Vocabulary(lists, words);
  }

  /**
   * Adds a vocabulary's words, each as its first version, in the caller's transaction. Words that
   * are there already are left as they are.
   */
  public void add(DSLContext transaction, VocabularyFile file) {
    changes.lock(transaction);
    if (schemes.newest(transaction, file.scheme().id()).isEmpty()) {
      schemes.add(
          transaction, file.scheme().id(), ConceptJson.json(file.scheme()), clock.instant());
    }
    for (var concept : file.concepts()) {
      String id = concept.path("id").asString();
      Optional<Document> present = concepts.newest(transaction, id);
      if (present.isEmpty()) {
        concepts.add(transaction, id, concept, clock.instant());
        Kind kind = file.scheme().kind() == Scheme.Kind.AGENCY ? Kind.AGENCY : Kind.CONCEPT;
        changes.append(transaction, kind, id, 1);
      }
    }
  }

  /**
   * Every version of a scheme and of its words, for keeping elsewhere; empty when there is none.
   */
  public Optional<ObjectNode> chronicle(String scheme) {
    return database.read(sql -> {
      List<Kept> ofScheme = schemes.all(sql, scheme);
      if (ofScheme.isEmpty()) {
        return Optional.empty();
      }
      ObjectNode all = JsonNodeFactory.instance.objectNode();
      ArrayNode kept = all.putArray("scheme");
      ofScheme.forEach(version -> kept.add(version.toJson()));
      ArrayNode words = all.putArray("concepts");
      concepts.all(sql, null).stream()
          .filter(word -> word.json().path("scheme").asString("").equals(scheme))
          .forEach(word -> words.add(word.toJson()));
      return Optional.of(all);
    });
  }

  /** The schemes whose words a change is about. */
  public Optional<String> schemeOf(Change change) {
    return concerns(change)
        ? database
            .read(sql -> concepts.newest(sql, change.id()))
            .map(word -> word.json().path("scheme").asString(""))
        : Optional.empty();
  }

  /**
   * Puts a scheme and its words back as they were, in the caller's transaction. Only for filling an
   * empty hub from its preservation store.
   */
  public void restore(DSLContext transaction, JsonNode chronicle) {
    changes.lock(transaction);
    chronicle.path("scheme").forEach(node -> schemes.restore(transaction, Kept.of(node)));
    boolean agencies =
        chronicle
            .path("scheme")
            .valueStream()
            .anyMatch(node -> node.path("document").path("kind").asString("").equals("AGENCY"));
    for (JsonNode node : chronicle.path("concepts")) {
      Kept word = Kept.of(node);
      concepts.restore(transaction, word);
      changes.append(transaction, agencies ? Kind.AGENCY : Kind.CONCEPT, word.id(), word.version());
    }
  }
}
