package org.researchhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;

/** What must be true of a catalogue after any acts whatever. */
public final class Consistency {

  private final Publications publications;
  private final Changes changes;

  public Consistency(Publications publications, Changes changes) {
    this.publications = publications;
    this.changes = changes;
  }

  /** Looks at everything and answers the newest version of each id. */
  public Map<String, Long> check() {
    var versions = new HashMap<String, Long>();
    long number = 0;
    List<Change> some = changes.after(0, 500);
    while (!some.isEmpty()) {
      for (Change change : some) {
        assertThat(change.number()).isEqualTo(++number);
        assertThat(change.version())
            .as("versions of %s are dense", change.id())
            .isEqualTo(versions.merge(change.id(), 1L, Long::sum));
      }
      some = changes.after(number, 500);
    }
    versions.forEach(this::checkOne);
    assertThat(publications.count())
        .isEqualTo(versions.keySet().stream().filter(this::isPublished).count());
    assertThat(publications.recent(0, 100_000)).hasSize((int) publications.count());
    return versions;
  }

  private void checkOne(String id, long newest) {
    CatalogueEntry entry = publications.find(id).orElseThrow();
    assertThat(entry.version()).isEqualTo(newest);
    assertThat(publications.bySlug(entry.slug())).contains(entry);
    List<VersionEntry> history = publications.history(id);
    assertThat(history).hasSize((int) newest);
    assertThat(history.getFirst().at()).isEqualTo(entry.changed());
    assertThat(history.getFirst().state()).isEqualTo(state(entry));
    boolean removed = state(entry).equals("removed");
    for (int n = 0; n < history.size(); n++) {
      VersionEntry line = history.get(n);
      assertThat(line.version()).isEqualTo(newest - n);
      boolean readable = !removed && List.of("published", "withdrawn").contains(line.state());
      assertThat(publications.version(id, line.version()).isPresent()).isEqualTo(readable);
    }
    if (entry instanceof Publication publication) {
      assertThat(publications.version(id, newest)).contains(publication);
    }
    if (entry instanceof Tombstone tombstone && tombstone.survivor() != null) {
      checkEnds(tombstone);
    }
  }

  /** Whoever follows survivors arrives. */
  private void checkEnds(Tombstone tombstone) {
    CatalogueEntry at = tombstone;
    int steps = 0;
    while (at instanceof Tombstone merged && merged.survivor() != null) {
      at = publications.find(merged.survivor()).orElseThrow();
      assertThat(++steps).as("merged in a circle: %s", tombstone.id()).isLessThan(1000);
    }
  }

  private boolean isPublished(String id) {
    return publications.find(id).orElseThrow() instanceof Publication publication
        && publication.withdrawn() == null;
  }

  private static String state(CatalogueEntry entry) {
    return switch (entry) {
      case Publication publication -> publication.withdrawn() == null ? "published" : "withdrawn";
      case Tombstone tombstone -> tombstone.survivor() == null ? "removed" : "merged";
    };
  }
}
