package org.researchhub.catalogue;

import static org.researchhub.platform.db.tables.Tables.CATALOGUE_PUBLICATION;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.researchhub.authorities.Folding;
import org.researchhub.platform.jobs.Renewal;
import org.springframework.stereotype.Component;

/** What the staff find publications by, made anew when it is folded in another way. */
@Component
class FindableTexts implements Renewal {

  private static final int AT_ONCE = 200;

  @Override
  public String name() {
    return "catalogue.findable";
  }

  @Override
  public String form() {
    return Stored.FINDABLE_FORM + "." + Folding.FORM;
  }

  /** What gets another version meanwhile is left to that. */
  @Override
  public Optional<String> renew(DSLContext transaction, String after) {
    String last = null;
    for (Record row :
        transaction
            .select(
                CATALOGUE_PUBLICATION.ID, CATALOGUE_PUBLICATION.VERSION, CATALOGUE_PUBLICATION.JSON)
            .from(CATALOGUE_PUBLICATION)
            .where(CATALOGUE_PUBLICATION.ID.gt(after))
            .orderBy(CATALOGUE_PUBLICATION.ID)
            .limit(AT_ONCE)
            .fetch()) {
      last = row.get(CATALOGUE_PUBLICATION.ID);
      Description description = Stored.description(row.get(CATALOGUE_PUBLICATION.JSON));
      transaction
          .update(CATALOGUE_PUBLICATION)
          .set(CATALOGUE_PUBLICATION.FINDABLE, Stored.findable(last, description))
          .where(
              CATALOGUE_PUBLICATION.ID.eq(last),
              CATALOGUE_PUBLICATION.VERSION.eq(row.get(CATALOGUE_PUBLICATION.VERSION)))
          .execute();
    }
    return Optional.ofNullable(last);
  }
}
