package org.researchhub.platform.changes;

/**
 * What goes through the changes and keeps something up to date. Keeps its own position with what it
 * keeps up to date, so that after a crash it neither loses a change nor does harm by doing one
 * again. Called by one thread at a time.
 */
public interface Follower {

  /** For the log and the health page. */
  String name();

  /**
   * Whether nobody waits for it: it then works on a thread of its own, at low priority, and a hub
   * is ready before it has caught up.
   */
  default boolean unhurried() {
    return false;
  }

  /** The number of the last change it has durably taken in. */
  long position();

  /** Takes in some of the changes after its position; answers whether it took any. */
  boolean follow();
}
