package org.researchhub.platform.cli;

/** The doors of the hub's modules, for a command that has opened the hub. */
public interface Rooms {

  /** The one object of this type. */
  <T> T door(Class<T> type);

  /** Whether this process follows the changes itself, because no server runs on the data folder. */
  default boolean following() {
    return false;
  }
}
