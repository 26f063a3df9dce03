package org.researchhub.files;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteStagingTest extends StagingContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
