package org.researchhub.catalogue;

import static org.researchhub.platform.db.tables.Tables.CATALOGUE_PUBLICATION;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_SLUG;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_VERSION;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Edtf;

/** The catalogue's tables: the current state, every version, every slug ever given. */
final class PublicationStore {

  static final String PUBLISHED = "published";
  static final String WITHDRAWN = "withdrawn";
  private static final int AT_ONCE = 1_000;

  Optional<CatalogueEntry> byId(DSLContext sql, String id) {
    return current(sql, CATALOGUE_PUBLICATION.ID.eq(id)).stream().findFirst();
  }

  Optional<CatalogueEntry> bySlug(DSLContext sql, String slug) {
    return ownerOf(sql, slug).flatMap(id -> byId(sql, id));
  }

  Optional<String> ownerOf(DSLContext sql, String slug) {
    return sql.select(CATALOGUE_SLUG.ID)
        .from(CATALOGUE_SLUG)
        .where(CATALOGUE_SLUG.SLUG.eq(slug))
        .fetchOptional(CATALOGUE_SLUG.ID);
  }

  void giveSlug(DSLContext transaction, String slug, String id) {
    transaction
        .insertInto(CATALOGUE_SLUG)
        .set(CATALOGUE_SLUG.SLUG, slug)
        .set(CATALOGUE_SLUG.ID, id)
        .onConflictDoNothing()
        .execute();
  }

  List<CatalogueEntry> entries(DSLContext sql, List<String> ids) {
    return current(sql, CATALOGUE_PUBLICATION.ID.in(ids));
  }

  /** The versions of those that are readable, asked for a thousand at a time. */
  Map<String, Long> versions(DSLContext sql, Collection<String> ids) {
    var all = List.copyOf(ids);
    var versions = new HashMap<String, Long>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      versions.putAll(
          sql.select(CATALOGUE_PUBLICATION.ID, CATALOGUE_PUBLICATION.VERSION)
              .from(CATALOGUE_PUBLICATION)
              .where(
                  CATALOGUE_PUBLICATION.ID.in(
                      all.subList(from, Math.min(all.size(), from + AT_ONCE))),
                  CATALOGUE_PUBLICATION.STATE.in(PUBLISHED, WITHDRAWN))
              .fetchMap(CATALOGUE_PUBLICATION.ID, CATALOGUE_PUBLICATION.VERSION));
    }
    return versions;
  }

  /** Those of some ids that were ever given. */
  Set<String> given(DSLContext sql, Collection<String> ids) {
    return sql.select(CATALOGUE_PUBLICATION.ID)
        .from(CATALOGUE_PUBLICATION)
        .where(CATALOGUE_PUBLICATION.ID.in(ids))
        .fetchSet(CATALOGUE_PUBLICATION.ID);
  }

  /** Those of some slugs that were ever given. */
  Set<String> slugs(DSLContext sql, Collection<String> slugs) {
    return sql.select(CATALOGUE_SLUG.SLUG)
        .from(CATALOGUE_SLUG)
        .where(CATALOGUE_SLUG.SLUG.in(slugs))
        .fetchSet(CATALOGUE_SLUG.SLUG);
  }

  /** One statement, so that state, text and reason are of one moment. */
  private static List<CatalogueEntry> current(DSLContext sql, Condition which) {
    return sql.select(CATALOGUE_PUBLICATION.fields())
        .select(CATALOGUE_VERSION.REASON)
        .from(CATALOGUE_PUBLICATION)
        .join(CATALOGUE_VERSION)
        .on(
            CATALOGUE_VERSION.ID.eq(CATALOGUE_PUBLICATION.ID),
            CATALOGUE_VERSION.VERSION.eq(CATALOGUE_PUBLICATION.VERSION))
        .where(which)
        .fetch(Stored::entry);
  }

  Optional<Publication> version(DSLContext sql, String id, long version) {
    return versions(sql, id, CATALOGUE_VERSION.VERSION.eq(version)).stream().findFirst();
  }

  /** The newest version that was published or withdrawn. */
  Optional<Publication> lastReadable(DSLContext sql, String id) {
    return versions(sql, id, CATALOGUE_VERSION.STATE.in(PUBLISHED, WITHDRAWN)).stream().findFirst();
  }

  private List<Publication> versions(DSLContext sql, String id, Condition which) {
    return sql.select()
        .from(CATALOGUE_VERSION)
        .join(CATALOGUE_PUBLICATION)
        .on(CATALOGUE_PUBLICATION.ID.eq(CATALOGUE_VERSION.ID))
        .where(
            CATALOGUE_VERSION.ID.eq(id),
            which,
            CATALOGUE_VERSION.STATE.in(PUBLISHED, WITHDRAWN),
            CATALOGUE_VERSION.JSON.ne("{}"))
        .orderBy(CATALOGUE_VERSION.VERSION.desc())
        .limit(1)
        .fetch(row ->
            new Publication(
                id,
                row.get(CATALOGUE_VERSION.VERSION),
                row.get(CATALOGUE_PUBLICATION.SLUG),
                row.get(CATALOGUE_PUBLICATION.ADDED),
                row.get(CATALOGUE_PUBLICATION.SOURCE_ORDER),
                row.get(CATALOGUE_VERSION.AT),
                row.get(CATALOGUE_VERSION.STATE).equals(WITHDRAWN) ? Stored.reason(row) : null,
                Stored.description(row.get(CATALOGUE_VERSION.JSON))));
  }

  List<VersionEntry> history(DSLContext sql, String id) {
    return sql.selectFrom(CATALOGUE_VERSION)
        .where(CATALOGUE_VERSION.ID.eq(id))
        .orderBy(CATALOGUE_VERSION.VERSION.desc())
        .fetch(row ->
            new VersionEntry(
                row.get(CATALOGUE_VERSION.VERSION),
                row.get(CATALOGUE_VERSION.STATE),
                row.get(CATALOGUE_VERSION.AT),
                row.get(CATALOGUE_VERSION.ACTOR),
                row.get(CATALOGUE_VERSION.NOTE),
                row.get(CATALOGUE_VERSION.REASON)));
  }

  /** What the earlier versions said is gone, with the files they named; that they were stays. */
  void emptyVersions(DSLContext transaction, String id) {
    transaction
        .update(CATALOGUE_VERSION)
        .set(CATALOGUE_VERSION.JSON, "{}")
        .where(CATALOGUE_VERSION.ID.eq(id))
        .execute();
    CatalogueFiles.forget(transaction, id);
  }

  /** A publication that is to be created. */
  record Fresh(String id, String slug, String added, Submission submission) {}

  /** First versions; the database is told of all of them at once. */
  List<Publication> createAll(DSLContext transaction, List<Fresh> all, String now) {
    var slugs =
        transaction.batch(
            transaction
                .insertInto(CATALOGUE_SLUG, CATALOGUE_SLUG.SLUG, CATALOGUE_SLUG.ID)
                .values("", "")
                .onConflictDoNothing());
    var rows =
        transaction.batch(
            transaction
                .insertInto(
                    CATALOGUE_PUBLICATION,
                    CATALOGUE_PUBLICATION.ID,
                    CATALOGUE_PUBLICATION.VERSION,
                    CATALOGUE_PUBLICATION.STATE,
                    CATALOGUE_PUBLICATION.SLUG,
                    CATALOGUE_PUBLICATION.ADDED,
                    CATALOGUE_PUBLICATION.SOURCE_ORDER,
                    CATALOGUE_PUBLICATION.PUBLISHED_FROM,
                    CATALOGUE_PUBLICATION.PUBLISHED_YEAR,
                    CATALOGUE_PUBLICATION.PUBLISHED_MONTH,
                    CATALOGUE_PUBLICATION.FINDABLE,
                    CATALOGUE_PUBLICATION.CHANGED,
                    CATALOGUE_PUBLICATION.JSON)
                .values("", 0L, "", "", "", 0L, "", 0L, "", "", "", ""));
    var versions =
        transaction.batch(
            transaction
                .insertInto(
                    CATALOGUE_VERSION,
                    CATALOGUE_VERSION.ID,
                    CATALOGUE_VERSION.VERSION,
                    CATALOGUE_VERSION.STATE,
                    CATALOGUE_VERSION.AT,
                    CATALOGUE_VERSION.ACTOR,
                    CATALOGUE_VERSION.NOTE,
                    CATALOGUE_VERSION.JSON)
                .values("", 0L, "", "", "", "", ""));
    for (Fresh fresh : all) {
      Submission submission = fresh.submission();
      Description description = submission.description();
      Optional<Edtf> published = Stored.published(description);
      String json = Stored.json(description);
      slugs = slugs.bind(fresh.slug(), fresh.id());
      rows =
          rows.bind(
              fresh.id(),
              1L,
              PUBLISHED,
              fresh.slug(),
              fresh.added(),
              submission.sourceOrder(),
              published.map(Edtf::sortKey).orElse(null),
              Stored.year(published),
              published.flatMap(Edtf::month).orElse(null),
              Stored.findable(fresh.id(), description),
              now,
              json);
      versions =
          versions.bind(
              fresh.id(), 1L, PUBLISHED, now, submission.actor(), submission.note(), json);
    }
    slugs.execute();
    rows.execute();
    versions.execute();
    all.forEach(fresh ->
        CatalogueFiles.write(transaction, fresh.id(), 1, fresh.submission().description()));
    return all.stream()
        .map(fresh ->
            new Publication(
                fresh.id(),
                1,
                fresh.slug(),
                fresh.added(),
                fresh.submission().sourceOrder(),
                now,
                null,
                fresh.submission().description()))
        .toList();
  }

  CatalogueEntry republish(
      DSLContext transaction,
      Publication current,
      long version,
      Submission submission,
      String now) {
    String slug = submission.slug() == null ? current.slug() : submission.slug();
    boolean withdrawn = current.withdrawn() != null;
    State state =
        new State(
            withdrawn ? WITHDRAWN : PUBLISHED,
            submission.note(),
            current.withdrawn(),
            null,
            submission.description());
    update(transaction, current.id(), slug, version, state, now);
    addVersion(transaction, current.id(), version, state, submission.actor(), now);
    return new Publication(
        current.id(),
        version,
        slug,
        current.added(),
        current.sourceOrder(),
        now,
        current.withdrawn(),
        submission.description());
  }

  CatalogueEntry next(
      DSLContext transaction,
      CatalogueEntry current,
      long version,
      State state,
      String actor,
      String now) {
    update(transaction, current.id(), current.slug(), version, state, now);
    addVersion(transaction, current.id(), version, state, actor, now);
    return byId(transaction, current.id()).orElseThrow();
  }

  /**
   * What a new version says.
   *
   * @param note what was done, for the history
   * @param reason shown in place of, or on top of, what is withdrawn or removed
   */
  record State(
      String name,
      @Nullable String note,
      @Nullable String reason,
      @Nullable String survivor,
      Description description) {}

  private static void update(
      DSLContext transaction, String id, String slug, long version, State state, String now) {
    Optional<Edtf> published = Stored.published(state.description());
    transaction
        .update(CATALOGUE_PUBLICATION)
        .set(CATALOGUE_PUBLICATION.VERSION, version)
        .set(CATALOGUE_PUBLICATION.STATE, state.name())
        .set(CATALOGUE_PUBLICATION.SLUG, slug)
        .set(CATALOGUE_PUBLICATION.SURVIVOR, state.survivor())
        .set(CATALOGUE_PUBLICATION.PUBLISHED_FROM, published.map(Edtf::sortKey).orElse(null))
        .set(CATALOGUE_PUBLICATION.PUBLISHED_YEAR, Stored.year(published))
        .set(CATALOGUE_PUBLICATION.PUBLISHED_MONTH, published.flatMap(Edtf::month).orElse(null))
        .set(CATALOGUE_PUBLICATION.FINDABLE, Stored.findable(id, state.description()))
        .set(CATALOGUE_PUBLICATION.CHANGED, now)
        .set(CATALOGUE_PUBLICATION.JSON, Stored.json(state.description()))
        .where(CATALOGUE_PUBLICATION.ID.eq(id))
        .execute();
  }

  private static void addVersion(
      DSLContext transaction, String id, long version, State state, String actor, String now) {
    transaction
        .insertInto(CATALOGUE_VERSION)
        .set(CATALOGUE_VERSION.ID, id)
        .set(CATALOGUE_VERSION.VERSION, version)
        .set(CATALOGUE_VERSION.STATE, state.name())
        .set(CATALOGUE_VERSION.AT, now)
        .set(CATALOGUE_VERSION.ACTOR, actor)
        .set(CATALOGUE_VERSION.NOTE, state.note())
        .set(CATALOGUE_VERSION.REASON, state.reason())
        .set(CATALOGUE_VERSION.SURVIVOR, state.survivor())
        .set(CATALOGUE_VERSION.JSON, Stored.json(state.description()))
        .execute();
    if (state.name().equals(PUBLISHED) || state.name().equals(WITHDRAWN)) {
      CatalogueFiles.write(transaction, id, version, state.description());
    }
  }
}
