package org.researchhub.imports;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteRememberedColumnsTest extends RememberedColumnsContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
