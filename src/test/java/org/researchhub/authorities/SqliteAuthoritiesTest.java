package org.researchhub.authorities;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteAuthoritiesTest extends AuthoritiesContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
