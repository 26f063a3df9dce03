package org.researchhub.catalogue;

import static org.researchhub.platform.db.tables.Tables.CATALOGUE_PUBLICATION;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_SLUG;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_VERSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Edtf;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue's tables: the current state, every version, every slug ever given. */
final class PublicationStore {

  private static final String PUBLISHED = "published";

  Optional<CatalogueEntry> byId(DSLContext sql, String id) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(CATALOGUE_PUBLICATION.ID.eq(id))
        .fetchOptional(row -> entry(sql, row));
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

  List<Publication> published(DSLContext sql, List<String> ids) {
    Map<String, Publication> found = new HashMap<>();
    sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(CATALOGUE_PUBLICATION.ID.in(ids), state(PUBLISHED))
        .forEach(row -> found.put(row.get(CATALOGUE_PUBLICATION.ID), publication(row, null)));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  List<CatalogueEntry> entries(DSLContext sql, List<String> ids) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(CATALOGUE_PUBLICATION.ID.in(ids))
        .fetch(row -> entry(sql, row));
  }

  Optional<Publication> version(DSLContext sql, String id, long version) {
    return versions(sql, id, CATALOGUE_VERSION.VERSION.eq(version)).stream().findFirst();
  }

  /** The newest version that was published or withdrawn. */
  Optional<Publication> lastReadable(DSLContext sql, String id) {
    return versions(sql, id, CATALOGUE_VERSION.STATE.in(PUBLISHED, "withdrawn")).stream()
        .findFirst();
  }

  private List<Publication> versions(DSLContext sql, String id, Condition which) {
    return sql.select()
        .from(CATALOGUE_VERSION)
        .join(CATALOGUE_PUBLICATION)
        .on(CATALOGUE_PUBLICATION.ID.eq(CATALOGUE_VERSION.ID))
        .where(
            CATALOGUE_VERSION.ID.eq(id),
            which,
            CATALOGUE_VERSION.STATE.in(PUBLISHED, "withdrawn"),
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
                row.get(CATALOGUE_VERSION.STATE).equals("withdrawn")
                    ? row.get(CATALOGUE_VERSION.NOTE)
                    : null,
                description(row.get(CATALOGUE_VERSION.JSON))));
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
                row.get(CATALOGUE_VERSION.NOTE)));
  }

  List<Publication> recent(DSLContext sql, int offset, int limit) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(state(PUBLISHED))
        .orderBy(
            CATALOGUE_PUBLICATION.ADDED.desc(),
            CATALOGUE_PUBLICATION.SOURCE_ORDER,
            CATALOGUE_PUBLICATION.ID)
        .offset(offset)
        .limit(limit)
        .fetch(row -> publication(row, null));
  }

  List<Publication> recentAfter(
      DSLContext sql, Publications.@Nullable RecentPlace place, int limit) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(state(PUBLISHED), place == null ? DSL.noCondition() : after(place))
        .orderBy(
            CATALOGUE_PUBLICATION.ADDED.desc(),
            CATALOGUE_PUBLICATION.SOURCE_ORDER,
            CATALOGUE_PUBLICATION.ID)
        .limit(limit)
        .fetch(row -> publication(row, null));
  }

  /** The first condition, implied by the other, lets both databases start in the index. */
  private static Condition after(Publications.RecentPlace place) {
    return CATALOGUE_PUBLICATION
        .ADDED
        .le(place.added())
        .and(
            CATALOGUE_PUBLICATION
                .ADDED
                .lt(place.added())
                .or(CATALOGUE_PUBLICATION.SOURCE_ORDER.gt(place.sourceOrder()))
                .or(
                    CATALOGUE_PUBLICATION
                        .SOURCE_ORDER
                        .eq(place.sourceOrder())
                        .and(CATALOGUE_PUBLICATION.ID.gt(place.id()))));
  }

  List<Publication> byIdAfter(DSLContext sql, String id, int limit) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(state(PUBLISHED), CATALOGUE_PUBLICATION.ID.gt(id))
        .orderBy(CATALOGUE_PUBLICATION.ID)
        .limit(limit)
        .fetch(row -> publication(row, null));
  }

  List<String> everyNth(DSLContext sql, int n) {
    var row = DSL.rowNumber().over(DSL.orderBy(CATALOGUE_PUBLICATION.ID)).as("row");
    var numbered =
        sql.select(CATALOGUE_PUBLICATION.ID, row)
            .from(CATALOGUE_PUBLICATION)
            .where(state(PUBLISHED))
            .asTable("numbered");
    return sql.select(numbered.field(CATALOGUE_PUBLICATION.ID))
        .from(numbered)
        .where(DSL.field(DSL.name("numbered", "row"), Integer.class).mod(n).eq(0))
        .orderBy(1)
        .fetch(found -> found.get(0, String.class));
  }

  List<Publication> ofYear(DSLContext sql, @Nullable Integer year, int offset, int limit) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(
            state(PUBLISHED),
            year == null
                ? CATALOGUE_PUBLICATION.PUBLISHED_YEAR.isNull()
                : CATALOGUE_PUBLICATION.PUBLISHED_YEAR.eq(year.longValue()))
        .orderBy(
            CATALOGUE_PUBLICATION.PUBLISHED_FROM.desc(),
            CATALOGUE_PUBLICATION.SOURCE_ORDER,
            CATALOGUE_PUBLICATION.ID)
        .offset(offset)
        .limit(limit)
        .fetch(row -> publication(row, null));
  }

  long count(DSLContext sql) {
    return sql.fetchCount(CATALOGUE_PUBLICATION, state(PUBLISHED));
  }

  List<Publications.YearCount> years(DSLContext sql) {
    var counts =
        sql.select(CATALOGUE_PUBLICATION.PUBLISHED_YEAR, DSL.count())
            .from(CATALOGUE_PUBLICATION)
            .where(state(PUBLISHED))
            .groupBy(CATALOGUE_PUBLICATION.PUBLISHED_YEAR)
            .orderBy(CATALOGUE_PUBLICATION.PUBLISHED_YEAR.desc())
            .fetch(row -> {
              Long year = row.value1();
              return new Publications.YearCount(
                  year == null ? null : year.intValue(), row.value2());
            });
    counts.sort((a, b) -> Boolean.compare(a.year() == null, b.year() == null));
    return counts;
  }

  /** What the earlier versions said is gone; that they existed stays. */
  void emptyVersions(DSLContext transaction, String id) {
    transaction
        .update(CATALOGUE_VERSION)
        .set(CATALOGUE_VERSION.JSON, "{}")
        .where(CATALOGUE_VERSION.ID.eq(id))
        .execute();
  }

  CatalogueEntry create(
      DSLContext transaction,
      String id,
      String slug,
      String added,
      Submission submission,
      String now) {
    giveSlug(transaction, slug, id);
    Optional<Edtf> published = published(submission.description());
    transaction
        .insertInto(CATALOGUE_PUBLICATION)
        .set(CATALOGUE_PUBLICATION.ID, id)
        .set(CATALOGUE_PUBLICATION.VERSION, 1L)
        .set(CATALOGUE_PUBLICATION.STATE, PUBLISHED)
        .set(CATALOGUE_PUBLICATION.SLUG, slug)
        .set(CATALOGUE_PUBLICATION.ADDED, added)
        .set(CATALOGUE_PUBLICATION.SOURCE_ORDER, submission.sourceOrder())
        .set(CATALOGUE_PUBLICATION.PUBLISHED_FROM, published.map(Edtf::sortKey).orElse(null))
        .set(CATALOGUE_PUBLICATION.PUBLISHED_YEAR, year(published))
        .set(CATALOGUE_PUBLICATION.CHANGED, now)
        .set(CATALOGUE_PUBLICATION.JSON, json(submission.description()))
        .execute();
    State state = new State(PUBLISHED, submission.note(), null, submission.description());
    addVersion(transaction, id, 1, state, submission.actor(), now);
    return new Publication(
        id, 1, slug, added, submission.sourceOrder(), now, null, submission.description());
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
            withdrawn ? "withdrawn" : PUBLISHED,
            withdrawn ? current.withdrawn() : submission.note(),
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
      Publications.State wanted,
      String actor,
      String now) {
    State state =
        new State(wanted.name(), wanted.reason(), wanted.survivor(), wanted.description());
    update(transaction, current.id(), current.slug(), version, state, now);
    addVersion(transaction, current.id(), version, state, actor, now);
    return byId(transaction, current.id()).orElseThrow();
  }

  private record State(
      String name, @Nullable String note, @Nullable String survivor, Description description) {}

  private static void update(
      DSLContext transaction, String id, String slug, long version, State state, String now) {
    Optional<Edtf> published = published(state.description());
    transaction
        .update(CATALOGUE_PUBLICATION)
        .set(CATALOGUE_PUBLICATION.VERSION, version)
        .set(CATALOGUE_PUBLICATION.STATE, state.name())
        .set(CATALOGUE_PUBLICATION.SLUG, slug)
        .set(CATALOGUE_PUBLICATION.SURVIVOR, state.survivor())
        .set(CATALOGUE_PUBLICATION.PUBLISHED_FROM, published.map(Edtf::sortKey).orElse(null))
        .set(CATALOGUE_PUBLICATION.PUBLISHED_YEAR, year(published))
        .set(CATALOGUE_PUBLICATION.CHANGED, now)
        .set(CATALOGUE_PUBLICATION.JSON, json(state.description()))
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
        .set(CATALOGUE_VERSION.SURVIVOR, state.survivor())
        .set(CATALOGUE_VERSION.JSON, json(state.description()))
        .execute();
  }

  private static CatalogueEntry entry(DSLContext sql, Record row) {
    String state = row.get(CATALOGUE_PUBLICATION.STATE);
    if (state.equals(PUBLISHED)) {
      return publication(row, null);
    }
    String id = row.get(CATALOGUE_PUBLICATION.ID);
    String reason =
        sql.select(CATALOGUE_VERSION.NOTE)
            .from(CATALOGUE_VERSION)
            .where(
                CATALOGUE_VERSION.ID.eq(id),
                CATALOGUE_VERSION.VERSION.eq(row.get(CATALOGUE_PUBLICATION.VERSION)))
            .fetchOne(CATALOGUE_VERSION.NOTE);
    String shown = reason == null ? "" : reason;
    return state.equals("withdrawn")
        ? publication(row, shown)
        : new Tombstone(
            id,
            row.get(CATALOGUE_PUBLICATION.VERSION),
            row.get(CATALOGUE_PUBLICATION.SLUG),
            row.get(CATALOGUE_PUBLICATION.CHANGED),
            shown,
            row.get(CATALOGUE_PUBLICATION.SURVIVOR),
            description(row.get(CATALOGUE_PUBLICATION.JSON)));
  }

  private static Publication publication(Record row, @Nullable String withdrawn) {
    return new Publication(
        row.get(CATALOGUE_PUBLICATION.ID),
        row.get(CATALOGUE_PUBLICATION.VERSION),
        row.get(CATALOGUE_PUBLICATION.SLUG),
        row.get(CATALOGUE_PUBLICATION.ADDED),
        row.get(CATALOGUE_PUBLICATION.SOURCE_ORDER),
        row.get(CATALOGUE_PUBLICATION.CHANGED),
        withdrawn,
        description(row.get(CATALOGUE_PUBLICATION.JSON)));
  }

  private static Condition state(String state) {
    return CATALOGUE_PUBLICATION.STATE.eq(state);
  }

  private static Optional<Edtf> published(Description description) {
    return description.published().flatMap(Edtf::parse);
  }

  private static @Nullable Long year(Optional<Edtf> published) {
    return published.map(Edtf::year).map(Integer::longValue).orElse(null);
  }

  private static Description description(String json) {
    return Description.owning((ObjectNode) Publications.JSON.readTree(json));
  }

  private static String json(Description description) {
    return Publications.JSON.writeValueAsString(description.toJson());
  }
}
