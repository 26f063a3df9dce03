package org.researchhub.files.ocfl;

import java.nio.file.Path;
import org.researchhub.files.preservation.StoreOpening;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.settings.HubSettings;

/** Lets other tests open stores. */
public final class TestStores {

  private TestStores() {}

  public static StoreOpening opening(HubSettings settings, Forcing forcing) {
    return new OpenStore(settings, forcing);
  }

  /** Where an object lies below a store's root. */
  public static Path folder(Path root, String id) {
    var layout = new io.ocfl.core.extension.storage.layout.HashedNTupleLayoutExtension();
    layout.init(new io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig());
    return root.resolve(layout.mapObjectId(id));
  }
}
