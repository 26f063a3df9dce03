package org.researchhub.files.preservation;

import java.nio.file.Path;
import java.util.Map;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.PostgresServer;

/** The same promises with what is known of the store in PostgreSQL. */
class PostgresPreservationTest extends PreservationContract {

  private static int stores;

  @Override
  protected DatabaseAddress address(Path folder) {
    return PostgresServer.freshDatabase();
  }

  @Override
  Map<String, String> emptyStore() {
    return Map.of("HUB_FILES_FOLDER", data.resolve("store-" + ++stores).toString());
  }
}
