package org.researchhub.files.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.researchhub.platform.Fault;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fills an empty hub from a preservation store alone. */
@Component
public class Restoration {

  private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

  private final StoreOpening opening;
  private final OpenedStore opened;
  private final List<Preserved> preserved;
  private final Changes changes;
  private final Database database;
  private final PreservationFollower follower;

  public Restoration(
      StoreOpening opening,
      OpenedStore opened,
      List<Preserved> preserved,
      Changes changes,
      Database database,
      PreservationFollower follower) {
    this.opening = opening;
    this.opened = opened;
    this.preserved = List.copyOf(preserved);
    this.changes = changes;
    this.database = database;
    this.follower = follower;
  }

  /**
   * What was put back.
   *
   * @param objects how many of each kind
   * @param problems what is not sound or could not be put back, and why, as sentences
   */
  public record Restored(Map<String, Long> objects, List<String> problems) {}

  /** One file of an object of a store; empty when there is no such object or no such file. */
  public static Optional<byte[]> read(
      PreservationStore store, String kind, String id, String path) {
    return store
        .find(Preserving.object(kind, id))
        .filter(object -> object.state().containsKey(path))
        .map(object -> new ObjectOfStore(store, object).read(path));
  }

  /**
   * Copies every object into this hub's own store, reads each through, and puts back what it says:
   * identifiers, versions, times, addresses. Needs a hub in which nothing was ever published. Cut
   * off, it has put nothing back and may be run again.
   *
   * @throws Fault when the hub is not empty, or the folder is no store
   */
  public Restored from(Path root) {
    refuseWhenTaken();
    var problems = new ArrayList<String>();
    var counts = new LinkedHashMap<String, Long>();
    try (PreservationStore source = opening.reading(root)) {
      List<Copied> copied = copy(source, problems);
      database.writing(transaction -> {
        for (Copied each : inTurn(copied)) {
          restore(transaction, each, counts, problems);
        }
      });
      changes.refresh();
      follower.adopt(copied.stream().map(Copied::stored).toList(), changes.last());
    }
    return new Restored(counts, List.copyOf(problems));
  }

  private void refuseWhenTaken() {
    changes.refresh();
    if (changes.last() > 0) {
      throw new Fault(
          Fault.CONFLICT,
          "This hub is not empty: a catalogue can only be put back into a new one.",
          "Name a folder that does not exist yet with --data, and with PostgreSQL an empty"
              + " database.");
    }
  }

  private record Copied(Preserved of, StoredObject stored, KeptObject object) {}

  /** What one object says is wrong with it leaves the others to be put back. */
  private static void restore(
      DSLContext transaction, Copied each, Map<String, Long> counts, List<String> problems) {
    try {
      transaction.transaction(within -> each.of().restore(DSL.using(within), each.object()));
      counts.merge(each.of().kind(), 1L, Long::sum);
    } catch (RuntimeException e) {
      LOG.debug("{} could not be put back", each.stored().id(), e);
      problems.add(each.stored().id() + " could not be put back: " + e.getMessage());
    }
  }

  private static List<Copied> inTurn(List<Copied> copied) {
    return copied.stream()
        .sorted(
            Comparator.comparingInt((Copied object) -> object.of().turn())
                .thenComparing(object -> object.stored().id()))
        .toList();
  }

  private List<Copied> copy(PreservationStore source, List<String> problems) {
    StoreOwner.examine(source).forEach(finding -> problems.add(finding.toString()));
    var copied = new ArrayList<Copied>();
    List<String> folders;
    try (Stream<String> all = source.folders()) {
      folders = all.toList();
    }
    for (String folder : folders) {
      source.examine(folder).forEach(finding -> problems.add(finding.toString()));
      Optional<String> id = source.idOf(folder);
      Optional<Preserved> of = id.flatMap(this::kindOf);
      if (of.isPresent()) {
        StoredObject stored = copy(source, folder, id.get());
        copied.add(new Copied(of.get(), stored, new ObjectOfStore(opened.store(), stored)));
      } else {
        problems.add(folder + " holds no object that this hub can put back.");
      }
    }
    return copied;
  }

  private StoredObject copy(PreservationStore source, String folder, String id) {
    PreservationStore own = opened.store();
    for (String path : source.files(folder)) {
      try (InputStream bytes = source.open(path).orElseThrow()) {
        own.replace(path, bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    StoredObject stored = own.find(id).orElseThrow();
    own.force(stored, 0);
    return stored;
  }

  private Optional<Preserved> kindOf(String id) {
    return preserved.stream()
        .filter(each -> id.startsWith(Preserving.object(each.kind(), "")))
        .findFirst();
  }
}
