package org.researchhub.files;

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
 * Writes a job for each published document whose thumbnail is not made yet, where the settings ask
 * for them, and its own position in the same transaction. Whenever they are switched on it begins
 * with the first change, because jobs that were left came to nothing meanwhile; so does a hub whose
 * kept thumbnails were deleted.
 */
@Component
class ThumbnailFollower implements Follower {

  private static final int BATCH = 500;
  private static final String POSITION = "files.thumbnails.position." + Thumbnails.FORM;

  private final Thumbnails thumbnails;
  private final Changes changes;
  private final CatalogueFiles named;
  private final Jobs jobs;
  private final Facts facts;
  private final Database database;
  private boolean looked;

  ThumbnailFollower(
      Thumbnails thumbnails,
      Changes changes,
      CatalogueFiles named,
      Jobs jobs,
      Facts facts,
      Database database) {
    this.thumbnails = thumbnails;
    this.changes = changes;
    this.named = named;
    this.jobs = jobs;
    this.facts = facts;
    this.database = database;
  }

  @Override
  public String name() {
    return "thumbnails";
  }

  @Override
  public boolean unhurried() {
    return true;
  }

  /** Where none are wanted there is nothing that it could be behind with. */
  @Override
  public long position() {
    return thumbnails.wanted() ? reached() : changes.last();
  }

  private long reached() {
    return facts.recall(POSITION).map(Long::parseLong).orElse(0L);
  }

  @Override
  public boolean follow() {
    if (!looked) {
      looked = true;
      if (thumbnails.wanted() ? thumbnails.kept().begin() : reached() > 0) {
        facts.remember(POSITION, "0");
      }
    }
    if (!thumbnails.wanted()) {
      return false;
    }
    List<Change> batch = changes.after(reached(), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    Set<String> missing =
        TextFollower.touched(
            batch, named, sha512 -> !thumbnails.kept().has(sha512, Thumbnails.FORM));
    database.writing(transaction -> {
      missing.forEach(sha512 -> jobs.add(transaction, ThumbnailJobs.NAME, sha512));
      facts.remember(transaction, POSITION, Long.toString(batch.getLast().number()));
    });
    return true;
  }
}
