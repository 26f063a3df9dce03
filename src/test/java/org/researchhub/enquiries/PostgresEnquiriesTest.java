package org.researchhub.enquiries;

import java.nio.file.Path;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.PostgresServer;

class PostgresEnquiriesTest extends EnquiriesContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return PostgresServer.freshDatabase();
  }
}
