package org.researchhub.catalogue;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteCatalogueTest extends CatalogueContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
