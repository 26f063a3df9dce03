package org.researchhub.accounts;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteAccountsTest extends AccountsContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
