package org.researchhub.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.springframework.stereotype.Component;

/**
 * Keeps the index equal to the published catalogue. The index keeps the position in its own commit,
 * so that a crash between two batches repeats at most one, which does no harm.
 */
@Component
class IndexFollower implements Follower {

  private static final int BATCH = 1000;

  private final SearchIndex index;
  private final Changes changes;
  private final Publications publications;
  private final Authorities authorities;

  IndexFollower(
      SearchIndex index, Changes changes, Publications publications, Authorities authorities) {
    this.index = index;
    this.changes = changes;
    this.publications = publications;
    this.authorities = authorities;
  }

  @Override
  public String name() {
    return "search index";
  }

  @Override
  public long position() {
    return index.position();
  }

  @Override
  public boolean follow() {
    List<Change> batch = changes.after(index.position(), BATCH);
    if (batch.isEmpty()) {
      return false;
    }
    long position = batch.getLast().number();
    boolean wordsChanged =
        batch.stream()
            .anyMatch(change ->
                (change.kind() == Kind.CONCEPT || change.kind() == Kind.AGENCY)
                    && change.version() > 1);
    if (wordsChanged) {
      writeAll();
    }
    Set<String> ids = new LinkedHashSet<>();
    batch.stream()
        .filter(change -> change.kind() == Kind.PUBLICATION)
        .forEach(change -> ids.add(change.id()));
    write(publications.entries(List.copyOf(ids)), position);
    return true;
  }

  /** A changed word may stand in any publication; the position stays until all are written. */
  private void writeAll() {
    String last = "";
    while (true) {
      List<Publication> some = publications.byIdAfter(last, BATCH);
      if (some.isEmpty()) {
        return;
      }
      write(some, index.position());
      last = some.getLast().id();
    }
  }

  private void write(List<? extends CatalogueEntry> entries, long position) {
    var indexing = new Indexing(authorities.vocabulary());
    var present = new ArrayList<IndexedPublication>();
    var gone = new ArrayList<String>();
    for (CatalogueEntry entry : entries) {
      if (entry instanceof Publication publication && publication.withdrawn() == null) {
        present.add(indexing.of(publication));
      } else {
        gone.add(entry.id());
      }
    }
    index.apply(present, gone, position);
  }
}
