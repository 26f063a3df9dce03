package org.researchhub.projects;

import static org.researchhub.platform.db.tables.Tables.PROJECTS_PROJECT;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Fault;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.Documents;
import org.researchhub.platform.db.Documents.Kept;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The research projects and events of the hub, version by version, and a snapshot in memory. */
@Component
public class Projects {

  private final Database database;
  private final Changes changes;
  private final Clock clock;
  private final Documents documents = new Documents(PROJECTS_PROJECT);
  private volatile @Nullable Snapshot snapshot;

  private record Snapshot(long change, List<Project> projects) {}

  public Projects(Database database, Changes changes, Clock clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /** Every project and event, in the centre's own order. */
  public List<Project> all() {
    Snapshot current = snapshot;
    long last = changes.last();
    if (current == null || current.change() != last) {
      current = new Snapshot(last, database.read(this::read));
      snapshot = current;
    }
    return current.projects();
  }

  public Optional<Project> bySlug(String slug) {
    return all().stream().filter(project -> project.slug().equals(slug)).findFirst();
  }

  public Optional<Project> find(String id) {
    return all().stream().filter(project -> project.id().equals(id)).findFirst();
  }

  /** What is part of a project, in order. */
  public List<Project> partsOf(Project whole) {
    return all().stream().filter(project -> whole.id().equals(project.partOf())).toList();
  }

  /**
   * Adds a project as its first version, in the caller's transaction. One that is there already is
   * left as it is.
   *
   * @param file where the document comes from, for the message
   * @throws Fault when it has no id or no address name
   */
  public void add(DSLContext transaction, String file, ObjectNode document) {
    String id = document.path("id").asString("");
    if (id.isEmpty() || !document.path("slug").asString("").matches("[a-z0-9-]+")) {
      throw new Fault(
          "The project " + file + " has no id, or no slug of letters, digits and hyphens.",
          "Give it both; README.md of the default hub shows how.");
    }
    changes.lock(transaction);
    if (documents.newest(transaction, id).isEmpty()) {
      long version = documents.add(transaction, id, document, clock.instant());
      changes.append(transaction, Kind.PROJECT, id, version);
    }
  }

  /** Every version of a project, oldest first, for keeping elsewhere. */
  List<Kept> chronicle(String id) {
    return database.read(sql -> documents.all(sql, id));
  }

  /** Puts a version back as it was, in the caller's transaction; only for an empty hub. */
  void restore(DSLContext transaction, Kept version) {
    documents.restore(transaction, version);
    changes.append(transaction, Kind.PROJECT, version.id(), version.version());
  }

  private List<Project> read(DSLContext sql) {
    return documents.newest(sql).stream()
        .map(document -> Project.of(document.json()))
        .sorted(Comparator.comparingLong(Project::order).thenComparing(Project::id))
        .toList();
  }
}
