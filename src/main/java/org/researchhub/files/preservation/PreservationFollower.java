package org.researchhub.files.preservation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.StoredFiles;
import org.researchhub.files.Text;
import org.researchhub.files.Thumbnails;
import org.researchhub.platform.Facts;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the preservation store equal to what the hub says. An object is written, then forced, then
 * recorded together with the position, and only then are staged bytes let go. After a crash at any
 * moment the same changes are followed again; an object that already holds what it shall is left as
 * it is.
 */
@Component
public class PreservationFollower implements Follower, DisposableBean {

  private static final int BATCH = 200;
  private static final Duration LOOK_AROUND = Duration.ofDays(1);
  private static final Duration OVERDUE = Duration.ofHours(1);

  private final OpenedStore opened;
  private final KeptFiles kept;
  private final Changes changes;
  private final Database database;
  private final List<Preserved> preserved;
  private final Preserving preserving;
  private final PositionRow row;
  private final Standstill standstill;
  private final Duration window;
  private final Clock clock;
  private volatile long position = -1;
  private @Nullable Instant lookedAround;
  private boolean leased;

  public PreservationFollower(
      OpenedStore opened,
      KeptFiles kept,
      Changes changes,
      Database database,
      List<Preserved> preserved,
      StagedFiles staged,
      StoredFiles stored,
      CatalogueFiles named,
      Text texts,
      Thumbnails thumbnails,
      HubSettings settings,
      Clock clock) {
    this.opened = opened;
    this.kept = kept;
    this.changes = changes;
    this.database = database;
    this.preserved = List.copyOf(preserved);
    this.preserving =
        new Preserving(
            opened, kept, this.preserved, staged, stored, named, texts, thumbnails, database);
    this.row = new PositionRow(database, clock);
    this.standstill = new Standstill(new Facts(database), clock);
    this.window = settings.files().store().window();
    this.clock = clock;
  }

  @Override
  public String name() {
    return "preservation";
  }

  @Override
  public boolean unhurried() {
    return true;
  }

  @Override
  public long position() {
    return Math.max(0, position);
  }

  /** The number of the last change that is recorded for the store, be it by another process. */
  public long recorded() {
    return row.position(opened.owner().store());
  }

  /** What is not recorded yet, as every process sees it. */
  public Waiting waiting() {
    long recorded = recorded();
    changes.refresh();
    boolean overdue =
        changes.after(recorded, 1).stream()
            .anyMatch(oldest ->
                Instant.parse(oldest.at()).plus(window).plus(OVERDUE).isBefore(clock.instant()));
    return new Waiting(changes.last() - recorded, overdue, standstill.now().orElse(null));
  }

  /**
   * Records objects that are durable in the store already, as holding what the hub says at a
   * change.
   */
  synchronized void adopt(List<StoredObject> objects, long change) {
    StoreOwner owner = opened.owner();
    PreservationStore store = opened.store();
    leased = row.lease(owner, store.place(), kept);
    database.writing(transaction -> {
      for (StoredObject object : objects) {
        kept.record(transaction, object, object.head(), path -> store.size(path).orElse(0L));
      }
      row.advance(transaction, owner, change);
    });
    position = change;
  }

  /** Writes to the database only when there is something to do: each commit wakes the followers. */
  @Override
  public synchronized boolean follow() {
    try {
      return step();
    } catch (RuntimeException e) {
      standstill.because(e);
      throw e;
    }
  }

  private boolean step() {
    boolean due = lookedAround == null || !lookedAround.plus(LOOK_AROUND).isAfter(clock.instant());
    if (position < 0) {
      position = row.position(opened.owner().store());
    }
    if (!due && old(changes.after(position, 1)).isEmpty()) {
      return false;
    }
    StoreOwner owner = opened.owner();
    leased = row.lease(owner, opened.store().place(), kept);
    position = row.position(owner.store());
    if (!leased) {
      return false;
    }
    if (due) {
      lookAround();
    }
    List<Change> batch = old(changes.after(position, BATCH));
    if (!batch.isEmpty()) {
      preserve(owner, batch);
    }
    standstill.over();
    return !batch.isEmpty();
  }

  /** The changes of a batch up to the first that is so young that others may join it. */
  private List<Change> old(List<Change> batch) {
    String youngest = clock.instant().minus(window).toString();
    var old = new ArrayList<Change>();
    for (Change change : batch) {
      if (Instant.parse(change.at()).compareTo(Instant.parse(youngest)) > 0) {
        break;
      }
      old.add(change);
    }
    return old;
  }

  /** What fails stays to be done, and the position before it; the others are done. */
  private void preserve(StoreOwner owner, List<Change> batch) {
    Map<String, Long> firstOf = new LinkedHashMap<>();
    Map<String, Thing> things = things(batch, firstOf);
    var done = new ArrayList<Preserving.Done>();
    long reached = batch.getLast().number();
    RuntimeException failure = null;
    for (Map.Entry<String, Thing> thing : things.entrySet()) {
      try {
        preserving.preserve(thing.getValue().of(), thing.getValue().id(), done);
      } catch (RuntimeException e) {
        reached = Math.min(reached, firstOf.getOrDefault(thing.getKey(), reached) - 1);
        failure = e;
      }
    }
    record(owner, done, Math.max(reached, position));
    if (failure != null) {
      throw failure;
    }
  }

  private void record(StoreOwner owner, List<Preserving.Done> done, long reached) {
    database.writing(transaction -> {
      done.forEach(each -> each.record(transaction, kept));
      row.advance(transaction, owner, reached);
    });
    position = reached;
    preserving.release(done);
  }

  private record Thing(Preserved of, String id) {}

  /** What a batch touches, each once, in the order in which it was touched last. */
  private Map<String, Thing> things(List<Change> batch, Map<String, Long> firstOf) {
    var things = new LinkedHashMap<String, Thing>();
    for (Change change : batch) {
      for (Preserved each : preserved) {
        Optional<String> id = each.touchedBy(change);
        if (id.isPresent()) {
          String object = Preserving.object(each.kind(), id.get());
          things.remove(object);
          things.put(object, new Thing(each, id.get()));
          firstOf.putIfAbsent(object, change.number());
        }
      }
    }
    return things;
  }

  /** Things that change without saying so. */
  private void lookAround() {
    var done = new ArrayList<Preserving.Done>();
    for (Preserved each : preserved) {
      for (String id : each.unannounced()) {
        preserving.preserve(each, id, done);
      }
    }
    if (!done.isEmpty()) {
      database.writing(transaction -> done.forEach(each -> each.record(transaction, kept)));
    }
    lookedAround = clock.instant();
  }

  @Override
  public synchronized void destroy() {
    if (leased) {
      row.release();
    }
  }
}
