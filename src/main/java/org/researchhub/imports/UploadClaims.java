package org.researchhub.imports;

import org.researchhub.files.Claims;
import org.researchhub.platform.db.Database;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A staged file is needed as long as a draft may be made of an upload that names it. Asked before
 * the drafts, because a file goes from an upload to a draft and never back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadClaims implements Claims {

  private final Database database;
  private final UploadRows rows = new UploadRows();

  UploadClaims(Database database) {
    this.database = database;
  }

  @Override
  public boolean claim(String sha512) {
    return database.read(sql -> rows.mentions(sql, sha512));
  }
}
