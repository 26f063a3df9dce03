package org.researchhub.files.ocfl;

import java.nio.file.Files;
import java.nio.file.Path;
import org.researchhub.files.preservation.PreservationStore;
import org.researchhub.files.preservation.StoreOpening;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.settings.StoreSettings;
import org.springframework.stereotype.Component;

/** Opens stores: the hub's own, and one to read from. */
@Component
final class OpenStore implements StoreOpening {

  private final HubSettings settings;
  private final Forcing forcing;

  OpenStore(HubSettings settings, Forcing forcing) {
    this.settings = settings;
    this.forcing = forcing;
  }

  @Override
  public PreservationStore own() {
    StoreSettings store = settings.files().store();
    if (store.bucket() != null) {
      return new OcflStore(
          new Bucket(store.bucket()), settings.dataFolder().resolve("preservation-work"), true);
    }
    Path root =
        store.folder() == null ? settings.dataFolder().resolve("preservation") : store.folder();
    return StoreInFolder.open(root, forcing);
  }

  @Override
  public PreservationStore reading(Path root) {
    if (!Files.isRegularFile(root.resolve(Layout.ROOT_DECLARATION))) {
      throw new Fault(
          Fault.NOT_FOUND,
          root + " is not a preservation store: it has no file " + Layout.ROOT_DECLARATION + ".",
          "Name the folder that holds it.");
    }
    return new OcflStore(
        new Folder(root, forcing), settings.dataFolder().resolve("preservation-reading"), false);
  }
}
