package org.researchhub.curation;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteKeysTest extends KeysContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
