package org.researchhub.platform.jobs;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.PostgresServer;

class PostgresRenewalsTest extends RenewalsContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return PostgresServer.freshDatabase();
  }
}
