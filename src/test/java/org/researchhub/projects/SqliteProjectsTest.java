package org.researchhub.projects;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteProjectsTest extends ProjectsContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
