package org.researchhub.curation;

import org.researchhub.files.Claims;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/** A staged file is needed as long as a draft names it. */
@Component
class DraftClaims implements Claims {

  private final Database database;
  private final DraftStore store = new DraftStore();

  DraftClaims(Database database) {
    this.database = database;
  }

  @Override
  public boolean claim(String sha512) {
    return database.read(sql -> store.mentions(sql, sha512));
  }
}
