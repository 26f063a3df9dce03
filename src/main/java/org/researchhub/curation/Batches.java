package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_PUBLISHED;

import java.util.List;
import org.jooq.DSLContext;
import org.researchhub.catalogue.Publication;

/** Remembers what each import published, so that it can be undone. */
final class Batches {

  void published(DSLContext transaction, Draft draft, Publication publication) {
    if (draft.batch() != null) {
      transaction
          .insertInto(CURATION_PUBLISHED)
          .set(CURATION_PUBLISHED.BATCH, draft.batch())
          .set(CURATION_PUBLISHED.PUBLICATION, publication.id())
          .set(CURATION_PUBLISHED.VERSION, publication.version())
          .execute();
    }
  }

  List<BatchEntry> of(DSLContext sql, String batch) {
    return sql.selectFrom(CURATION_PUBLISHED)
        .where(CURATION_PUBLISHED.BATCH.eq(batch))
        .orderBy(CURATION_PUBLISHED.PUBLICATION)
        .fetch(row ->
            new BatchEntry(
                row.get(CURATION_PUBLISHED.PUBLICATION), row.get(CURATION_PUBLISHED.VERSION)));
  }
}
