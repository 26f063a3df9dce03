package org.researchhub.files.preservation;

import java.nio.file.Path;

/** Opens preservation stores. The caller closes them. */
public interface StoreOpening {

  /** The hub's own store, as the settings say; made when it is not there. */
  PreservationStore own();

  /**
   * A store in a folder, to read from.
   *
   * @throws org.researchhub.platform.Fault when there is none
   */
  PreservationStore reading(Path root);
}
