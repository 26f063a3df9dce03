package org.researchhub.curation;

import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.curation.matching.Keys;
import org.researchhub.platform.jobs.Renewal;
import org.springframework.stereotype.Component;

/** The keys under which drafts meet records, made anew when they get another form. */
@Component
class DraftKeys implements Renewal {

  private static final int AT_ONCE = 200;

  private final DraftStore store = new DraftStore();

  @Override
  public String name() {
    return "curation.draft-keys";
  }

  @Override
  public String form() {
    return Keys.form();
  }

  @Override
  public Optional<String> renew(DSLContext transaction, String after) {
    return store.renewKeys(transaction, after, AT_ONCE);
  }
}
