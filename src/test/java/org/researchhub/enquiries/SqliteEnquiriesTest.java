package org.researchhub.enquiries;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;

class SqliteEnquiriesTest extends EnquiriesContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }
}
