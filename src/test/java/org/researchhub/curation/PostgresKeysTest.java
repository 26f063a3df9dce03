package org.researchhub.curation;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.PostgresServer;

class PostgresKeysTest extends KeysContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return PostgresServer.freshDatabase();
  }
}
