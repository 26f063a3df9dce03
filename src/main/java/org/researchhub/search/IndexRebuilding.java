package org.researchhub.search;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Follower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Builds an index anew beside the one that answers when somebody asks for it or an older program
 * wrote that one, and puts it in its place when it has caught up. The new one keeps its own
 * position, so that what was cut off goes on where it was. Nobody waits for it.
 */
@Component
public class IndexRebuilding implements Follower, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IndexRebuilding.class);
  private static final SearchRequest ALL = SearchRequest.of("", "en");

  private final MendingIndex index;
  private final IndexFolders folders;
  private final Changes changes;
  private final TakingIn taking;
  private final RebuildRequests requests;
  private @Nullable Beside beside;
  private boolean tidied;

  IndexRebuilding(
      MendingIndex index,
      IndexFolders folders,
      Changes changes,
      TakingIn taking,
      RebuildRequests requests) {
    this.index = index;
    this.folders = folders;
    this.changes = changes;
    this.taking = taking;
    this.requests = requests;
  }

  private record Beside(Path folder, SearchIndex index) {}

  /**
   * How far it is.
   *
   * @param position the number of the last change that the new index has taken in
   * @param bytes how large it is on the disk
   */
  public record Progress(long position, long bytes) {}

  /**
   * Asks for a new index, which whoever follows the database builds. Nothing when one is being
   * built already: that goes on.
   */
  public void ask() {
    if (folders.beside().isEmpty()) {
      requests.ask();
    }
  }

  /** Whether the index that answers, whichever process put it there, is not the one asked for. */
  public boolean isAsked() {
    try (SearchIndex now = folders.open(folders.current())) {
      return isAsked(now.state());
    }
  }

  private boolean isAsked(SearchIndex.State state) {
    return !state.asked().equals(requests.last());
  }

  /** How far the index is that is being built, by this process or another; nothing when none is. */
  public Optional<Progress> progress() {
    return folders
        .beside()
        .map(folder -> {
          try (SearchIndex built = folders.open(folder)) {
            return new Progress(built.position(), built.size().bytes());
          }
        });
  }

  @Override
  public String name() {
    return "search index, built anew";
  }

  @Override
  public boolean unhurried() {
    return true;
  }

  @Override
  public synchronized long position() {
    return beside == null ? index.position() : beside.index().position();
  }

  @Override
  public synchronized boolean follow() {
    if (!tidied) {
      folders.discardOthers();
      tidied = true;
    }
    Beside building = beside;
    if (building == null) {
      building = opened();
      beside = building;
    }
    return building != null && build(building);
  }

  private boolean build(Beside building) {
    try {
      if (!taking.into(building.index())) {
        finish(building);
      }
      return true;
    } catch (UnreadableIndex e) {
      beside = null;
      building.index().close();
      folders.abandon();
      throw e;
    }
  }

  private @Nullable Beside opened() {
    Optional<Path> begun = folders.beside();
    if (begun.isPresent()) {
      return opened(begun.get());
    }
    return isDue() ? begun() : null;
  }

  private @Nullable Beside opened(Path folder) {
    SearchIndex open;
    try {
      open = folders.open(folder);
    } catch (UnreadableIndex e) {
      folders.abandon();
      throw e;
    }
    if (open.state().older()
        || !open.origin().equals(changes.origin())
        || open.position() > changes.last()) {
      open.close();
      folders.abandon();
      return isDue() ? begun() : null;
    }
    return new Beside(folder, open);
  }

  /** A damaged index, and one that is not complete, begin anew where they are. */
  private boolean isDue() {
    try {
      SearchIndex.State now = index.state();
      return now.complete() && (now.older() || isAsked(now));
    } catch (SearchOutOfOrder e) {
      return false;
    }
  }

  private Beside begun() {
    Path folder = folders.free();
    LOG.info("The search index is built anew beside the one that answers.");
    SearchIndex empty = folders.open(folder);
    empty.begin(changes.origin(), requests.last());
    folders.build(folder);
    return new Beside(folder, empty);
  }

  /** The first questions to the new index are the program's own, which may be slow. */
  private void finish(Beside built) {
    built.index().complete();
    built.index().search(ALL);
    synchronized (index) {
      while (taking.into(built.index())) {}
      index.swap(built.folder(), built.index());
    }
    beside = null;
    folders.discardOthers();
    LOG.info("The new search index answers.");
  }

  @Override
  public synchronized void close() {
    if (beside != null) {
      beside.index().close();
    }
  }
}
