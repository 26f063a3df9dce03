package org.researchhub.files.preservation;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.platform.changes.Change;

/**
 * Something of the hub that must last: implemented by whoever has it, and on behalf of the rooms
 * that lie below this one. Each thing becomes one object of the preservation store, from which the
 * whole hub can be put back.
 */
public interface Preserved {

  /** One lower-case word, the second part of its objects' ids. */
  String kind();

  /** The id of the thing that a change is about; empty when it is none of these. */
  Optional<String> touchedBy(Change change);

  /**
   * The ids of things that change without a change being written, such as files of the data folder;
   * they are looked at when the hub starts and once a day. Empty for most.
   */
  default List<String> unannounced() {
    return List.of();
  }

  /** What the object of a thing shall hold now; empty when there is no such thing. */
  Optional<Contents> contents(String id);

  /**
   * Puts a thing back into an empty hub, with its change, in the caller's transaction. Called for
   * every object of this kind, in the order of {@link #turn()} and then of ids.
   *
   * @throws RuntimeException when the object does not say what it should; nothing is kept then
   */
  void restore(DSLContext transaction, KeptObject object);

  /** Smaller is put back earlier. */
  default int turn() {
    return 100;
  }
}
