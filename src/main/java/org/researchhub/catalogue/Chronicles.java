package org.researchhub.catalogue;

import static org.researchhub.platform.db.tables.Tables.CATALOGUE_PUBLICATION;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_SLUG;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.researchhub.authorities.Edtf;

/** Whole publications out of the catalogue's tables, and back into them. */
final class Chronicles {

  private Chronicles() {}

  static Optional<Chronicle> find(DSLContext sql, String id) {
    List<Chronicle.Version> versions =
        sql.selectFrom(CATALOGUE_VERSION)
            .where(CATALOGUE_VERSION.ID.eq(id))
            .orderBy(CATALOGUE_VERSION.VERSION)
            .fetch(row ->
                new Chronicle.Version(
                    row.get(CATALOGUE_VERSION.VERSION),
                    row.get(CATALOGUE_VERSION.STATE),
                    row.get(CATALOGUE_VERSION.AT),
                    row.get(CATALOGUE_VERSION.ACTOR),
                    row.get(CATALOGUE_VERSION.NOTE),
                    row.get(CATALOGUE_VERSION.REASON),
                    row.get(CATALOGUE_VERSION.SURVIVOR),
                    Stored.description(row.get(CATALOGUE_VERSION.JSON))));
    List<String> slugs =
        sql.select(CATALOGUE_SLUG.SLUG)
            .from(CATALOGUE_SLUG)
            .where(CATALOGUE_SLUG.ID.eq(id))
            .orderBy(CATALOGUE_SLUG.SLUG)
            .fetch(CATALOGUE_SLUG.SLUG);
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(CATALOGUE_PUBLICATION.ID.eq(id))
        .fetchOptional(row ->
            new Chronicle(
                id,
                row.get(CATALOGUE_PUBLICATION.SLUG),
                slugs,
                row.get(CATALOGUE_PUBLICATION.ADDED),
                row.get(CATALOGUE_PUBLICATION.SOURCE_ORDER),
                versions));
  }

  static void write(DSLContext transaction, Chronicle chronicle) {
    Chronicle.Version newest = chronicle.newest();
    Optional<Edtf> published = Stored.published(newest.description());
    for (String slug : chronicle.slugs()) {
      transaction
          .insertInto(CATALOGUE_SLUG)
          .set(CATALOGUE_SLUG.SLUG, slug)
          .set(CATALOGUE_SLUG.ID, chronicle.id())
          .execute();
    }
    transaction
        .insertInto(CATALOGUE_PUBLICATION)
        .set(CATALOGUE_PUBLICATION.ID, chronicle.id())
        .set(CATALOGUE_PUBLICATION.VERSION, newest.number())
        .set(CATALOGUE_PUBLICATION.STATE, newest.state())
        .set(CATALOGUE_PUBLICATION.SLUG, chronicle.slug())
        .set(CATALOGUE_PUBLICATION.ADDED, chronicle.added())
        .set(CATALOGUE_PUBLICATION.SOURCE_ORDER, chronicle.sourceOrder())
        .set(CATALOGUE_PUBLICATION.PUBLISHED_FROM, published.map(Edtf::sortKey).orElse(null))
        .set(CATALOGUE_PUBLICATION.PUBLISHED_YEAR, Stored.year(published))
        .set(CATALOGUE_PUBLICATION.PUBLISHED_MONTH, published.flatMap(Edtf::month).orElse(null))
        .set(CATALOGUE_PUBLICATION.FINDABLE, Stored.findable(chronicle.id(), newest.description()))
        .set(CATALOGUE_PUBLICATION.CHANGED, newest.at())
        .set(CATALOGUE_PUBLICATION.SURVIVOR, newest.survivor())
        .set(CATALOGUE_PUBLICATION.JSON, Stored.json(newest.description()))
        .execute();
    for (Chronicle.Version version : chronicle.versions()) {
      transaction
          .insertInto(CATALOGUE_VERSION)
          .set(CATALOGUE_VERSION.ID, chronicle.id())
          .set(CATALOGUE_VERSION.VERSION, version.number())
          .set(CATALOGUE_VERSION.STATE, version.state())
          .set(CATALOGUE_VERSION.AT, version.at())
          .set(CATALOGUE_VERSION.ACTOR, version.actor())
          .set(CATALOGUE_VERSION.NOTE, version.note())
          .set(CATALOGUE_VERSION.REASON, version.reason())
          .set(CATALOGUE_VERSION.SURVIVOR, version.survivor())
          .set(CATALOGUE_VERSION.JSON, Stored.json(version.description()))
          .execute();
      if (version.state().equals(PublicationStore.PUBLISHED)
          || version.state().equals(PublicationStore.WITHDRAWN)) {
        CatalogueFiles.write(transaction, chronicle.id(), version.number(), version.description());
      }
    }
  }
}
