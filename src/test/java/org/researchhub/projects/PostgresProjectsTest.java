package org.researchhub.projects;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.PostgresServer;

class PostgresProjectsTest extends ProjectsContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return PostgresServer.freshDatabase();
  }
}
