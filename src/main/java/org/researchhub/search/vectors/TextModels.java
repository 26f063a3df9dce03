package org.researchhub.search.vectors;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.ModelSettings;

/** Finds the model that the settings name. */
public final class TextModels {

  /** The folder setting's word for the model that came with the extra. */
  public static final String INSTALLED = "installed";

  private TextModels() {}

  /** Nothing is started or asked yet; whoever gets the model closes it. */
  public static Optional<TextModel> of(ModelSettings settings) {
    URI address = settings.address();
    return address != null
        ? Optional.of(new AddressModel(settings, address))
        : Optional.ofNullable(inFolder(settings));
  }

  /** The model in the folder that the settings name; null when they name none. */
  public static @Nullable FolderModel inFolder(ModelSettings settings) {
    String folder = settings.folder();
    if (folder == null) {
      return null;
    }
    Path extra = Path.of(extras()).resolve("embeddings");
    return new FolderModel(
        extra, folder.equals(INSTALLED) ? extra.resolve("model") : Path.of(folder));
  }

  private static String extras() {
    return Objects.requireNonNullElse(System.getenv("HUB_EXTRAS"), "extras");
  }
}
