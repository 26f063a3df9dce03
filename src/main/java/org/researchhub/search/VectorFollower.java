package org.researchhub.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.platform.Facts;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.jobs.Jobs;
import org.springframework.stereotype.Component;

/**
 * Writes a job for each publication whose texts changed, when there is a model, and its own
 * position in the same transaction. Another model begins with the first change, and so does a hub
 * whose kept vectors were deleted.
 */
@Component
class VectorFollower implements Follower {

  private static final int BATCH = 500;
  private static final int AFTER_ALL_ELSE = -10;

  private final ModelVectors vectors;
  private final Changes changes;
  private final CatalogueFiles files;
  private final Jobs jobs;
  private final Facts facts;
  private final Database database;
  private boolean looked;

  VectorFollower(
      ModelVectors vectors,
      Changes changes,
      CatalogueFiles files,
      Jobs jobs,
      Facts facts,
      Database database) {
    this.vectors = vectors;
    this.changes = changes;
    this.files = files;
    this.jobs = jobs;
    this.facts = facts;
    this.database = database;
  }

  @Override
  public String name() {
    return "vectors";
  }

  @Override
  public boolean unhurried() {
    return true;
  }

  /** Without a model there is nothing that it could be behind with. */
  @Override
  public long position() {
    String model = vectors.key();
    return model.isEmpty() ? changes.last() : position(model);
  }

  private long position(String model) {
    return facts.recall(fact(model)).map(Long::parseLong).orElse(0L);
  }

  private static String fact(String model) {
    return "search.vectors.position." + model;
  }

  @Override
  public boolean follow() {
    String model = vectors.key();
    if (model.isEmpty()) {
      return false;
    }
    if (!looked) {
      looked = true;
      if (vectors.kept().begin()) {
        facts.remember(fact(model), "0");
      }
    }
    List<Change> batch = changes.after(position(model), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    Set<String> publications = touched(batch);
    database.writing(transaction -> {
      publications.forEach(id -> jobs.add(transaction, VectorJobs.NAME, id, AFTER_ALL_ELSE));
      facts.remember(transaction, fact(model), Long.toString(batch.getLast().number()));
    });
    return true;
  }

  private Set<String> touched(List<Change> batch) {
    Set<String> publications = new LinkedHashSet<>();
    for (Change change : batch) {
      switch (change.kind()) {
        case PUBLICATION -> publications.add(change.id());
        case FILE ->
            files.naming(change.id()).forEach(file -> publications.add(file.publication()));
        case AGENCY, CONCEPT, THESAURUS, PROJECT, CALL, PAGE, MEANING, PAIR -> {}
      }
    }
    return publications;
  }
}
