package org.researchhub.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Changes;
import org.springframework.stereotype.Component;

/** How the index stands beside the catalogue. */
@Component
public class IndexCheck {

  private static final int BATCH = 500;

  private final SearchIndex index;
  private final IndexRebuilding rebuilding;
  private final IndexFolders folders;
  private final Publications publications;
  private final Changes changes;

  IndexCheck(
      SearchIndex index,
      IndexRebuilding rebuilding,
      IndexFolders folders,
      Publications publications,
      Changes changes) {
    this.index = index;
    this.rebuilding = rebuilding;
    this.folders = folders;
    this.publications = publications;
    this.changes = changes;
  }

  /**
   * How the index stands.
   *
   * @param position the number of the last change that the index has taken in
   * @param behind how many changes there have been since
   * @param bytes how large it is on the disk
   * @param folder where it lies
   * @param complete whether it has held everything since it began; when not, it answers nothing
   * @param older whether another version of the program wrote it
   * @param built how far the index is that is being built in its place; null when none is
   */
  public record Status(
      long publications,
      long position,
      long behind,
      long bytes,
      Path folder,
      boolean complete,
      boolean older,
      IndexRebuilding.@Nullable Progress built) {}

  /** Ids of publications that the index lacks, has in an older version, or should not have. */
  public record Differences(List<String> missing, List<String> outdated, List<String> ghosts) {

    public boolean none() {
      return missing.isEmpty() && outdated.isEmpty() && ghosts.isEmpty();
    }
  }

  public Status status() {
    changes.refresh();
    long position = index.position();
    SearchIndex.Size size = index.size();
    SearchIndex.State state = index.state();
    return new Status(
        size.publications(),
        position,
        Math.max(0, changes.last() - position),
        size.bytes(),
        folders.current(),
        state.complete(),
        state.older(),
        rebuilding.progress().orElse(null));
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
