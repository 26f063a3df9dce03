package org.researchhub.platform.db;

import java.nio.file.Path;

class SqliteSafetyCopyTest extends SafetyCopyContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return new DatabaseAddress(folder, null, null, null);
  }

  @Override
  protected String ending() {
    return ".db";
  }
}
