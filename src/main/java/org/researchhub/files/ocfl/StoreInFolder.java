package org.researchhub.files.ocfl;

import java.nio.file.Path;
import org.researchhub.files.preservation.PreservationStore;
import org.researchhub.platform.Forcing;

/** Opens a store in a folder of this machine, whoever's it is. */
public final class StoreInFolder {

  private StoreInFolder() {}

  /**
   * Opens it to be written to; makes a new one of a folder that is empty or not there. The caller
   * closes it.
   *
   * @throws org.researchhub.platform.Fault when something else is there, or it cannot be made
   */
  public static PreservationStore open(Path root, Forcing forcing) {
    // What is prepared is moved into the store in one step, so it must be on the same disk.
    Path work = root.resolveSibling(root.getFileName() + "-work");
    return new OcflStore(new Folder(root, forcing), work, true);
  }
}
