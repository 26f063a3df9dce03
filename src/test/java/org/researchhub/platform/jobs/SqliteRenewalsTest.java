package org.researchhub.platform.jobs;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteRenewalsTest extends RenewalsContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
