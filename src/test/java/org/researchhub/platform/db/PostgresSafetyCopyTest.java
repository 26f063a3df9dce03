package org.researchhub.platform.db;

import java.nio.file.Path;

class PostgresSafetyCopyTest extends SafetyCopyContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    DatabaseAddress fresh = PostgresServer.freshDatabase();
    return new DatabaseAddress(folder, fresh.url(), fresh.user(), fresh.password());
  }

  @Override
  protected String ending() {
    return ".zip";
  }
}
