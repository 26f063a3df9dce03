package org.researchhub.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Changes;
import org.springframework.stereotype.Component;

/** How the index stands beside the catalogue. */
@Component
public class IndexCheck {

  private static final int BATCH = 500;

  private final SearchIndex index;
  private final Publications publications;
  private final Changes changes;

  IndexCheck(SearchIndex index, Publications publications, Changes changes) {
    this.index = index;
    this.publications = publications;
    this.changes = changes;
  }

  /**
   * @param position the number of the last change that the index has taken in
   * @param behind how many changes there have been since
   */
  public record Status(long publications, long position, long behind) {}

  /** Ids of publications that the index lacks, has in an older version, or should not have. */
  public record Differences(List<String> missing, List<String> outdated, List<String> ghosts) {

    public boolean none() {
      return missing.isEmpty() && outdated.isEmpty() && ghosts.isEmpty();
    }
  }

  public Status status() {
    changes.refresh();
    long position = index.position();
    return new Status(index.entries().size(), position, Math.max(0, changes.last() - position));
  }

  /** Compares every publication with what the index has of it; changes nothing. */
  public Differences check() {
    Map<String, Long> indexed = new HashMap<>();
    index.entries().forEach(entry -> indexed.put(entry.id(), entry.version()));
    var missing = new ArrayList<String>();
    var outdated = new ArrayList<String>();
    String after = "";
    List<Publication> batch;
    do {
      batch = publications.byIdAfter(after, BATCH);
      for (Publication publication : batch) {
        after = publication.id();
        Long version = publication.withdrawn() == null ? indexed.remove(after) : null;
        if (publication.withdrawn() != null) {
          continue;
        }
        if (version == null) {
          missing.add(after);
        } else if (version != publication.version()) {
          outdated.add(after);
        }
      }
    } while (batch.size() == BATCH);
    return new Differences(missing, outdated, indexed.keySet().stream().sorted().toList());
  }
}
