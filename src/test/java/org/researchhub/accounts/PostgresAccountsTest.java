package org.researchhub.accounts;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.PostgresServer;

class PostgresAccountsTest extends AccountsContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return PostgresServer.freshDatabase();
  }
}
