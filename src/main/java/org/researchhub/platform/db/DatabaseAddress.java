package org.researchhub.platform.db;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a hub's database is.
 *
 * @param url a {@code jdbc:postgresql:} address; null for SQLite in the data folder
 */
public record DatabaseAddress(
    Path dataFolder, @Nullable String url, @Nullable String user, @Nullable String password) {

  boolean postgres() {
    return url != null && url.startsWith("jdbc:postgresql:");
  }

  Path sqliteFile() {
    return dataFolder.resolve("hub.db");
  }
}
