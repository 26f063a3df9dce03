package org.researchhub.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.researchhub.catalogue.CatalogueFile;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.files.derived.DerivedTexts;
import org.researchhub.platform.Facts;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.jobs.Jobs;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;

/**
 * Writes a job for each published document whose text is not kept yet, and its own position in the
 * same transaction. A new version of the reading begins again from the first change, and so does a
 * hub whose kept texts were deleted.
 */
@Component
class TextFollower implements Follower {

  private static final int BATCH = 500;
  private static final String POSITION = "files.text.position." + Documents.EXTRACTOR;

  private final Changes changes;
  private final CatalogueFiles named;
  private final Jobs jobs;
  private final Facts facts;
  private final Database database;
  private final DerivedTexts kept;
  private boolean looked;

  TextFollower(
      Changes changes,
      CatalogueFiles named,
      Jobs jobs,
      Facts facts,
      Database database,
      HubSettings settings) {
    this.changes = changes;
    this.named = named;
    this.jobs = jobs;
    this.facts = facts;
    this.database = database;
    this.kept = new DerivedTexts(settings.dataFolder());
  }

  @Override
  public String name() {
    return "texts";
  }

  @Override
  public long position() {
    return facts.recall(POSITION).map(Long::parseLong).orElse(0L);
  }

  @Override
  public boolean follow() {
    if (!looked) {
      if (!kept.isBegun()) {
        facts.remember(POSITION, "0");
        kept.begin();
      }
      looked = true;
    }
    List<Change> batch = changes.after(position(), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    Set<String> missing = touched(batch, named, sha512 -> !kept.has(sha512, Documents.EXTRACTOR));
    database.writing(transaction -> {
      missing.forEach(sha512 -> jobs.add(transaction, TextJobs.NAME, sha512));
      facts.remember(transaction, POSITION, Long.toString(batch.getLast().number()));
    });
    return true;
  }

  /** Files of the publications among these changes that meet a condition, each once. */
  static Set<String> touched(List<Change> batch, CatalogueFiles named, Predicate<String> which) {
    Set<String> publications =
        batch.stream()
            .filter(change -> change.kind() == Kind.PUBLICATION)
            .map(Change::id)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return named.of(publications).stream()
        .map(CatalogueFile::sha512)
        .filter(which)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
