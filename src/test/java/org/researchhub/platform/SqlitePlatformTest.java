package org.researchhub.platform;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqlitePlatformTest extends PlatformContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
