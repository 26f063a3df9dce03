package org.researchhub.catalogue;

import static org.researchhub.platform.db.tables.Tables.CATALOGUE_PUBLICATION;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_VERSION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Folding;

/** Lists of what is published and not withdrawn, and of what is withdrawn. */
final class PublicationLists {

  private static final Condition PUBLISHED =
      CATALOGUE_PUBLICATION.STATE.eq(PublicationStore.PUBLISHED);

  List<Publication> published(DSLContext sql, List<String> ids) {
    Map<String, Publication> found = new HashMap<>();
    sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(CATALOGUE_PUBLICATION.ID.in(ids), PUBLISHED)
        .forEach(
            row -> found.put(row.get(CATALOGUE_PUBLICATION.ID), Stored.publication(row, null)));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  List<Publication> recent(DSLContext sql, int offset, int limit) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(PUBLISHED)
        .orderBy(
            CATALOGUE_PUBLICATION.ADDED.desc(),
            CATALOGUE_PUBLICATION.SOURCE_ORDER,
            CATALOGUE_PUBLICATION.ID)
        .offset(offset)
        .limit(limit)
        .fetch(row -> Stored.publication(row, null));
  }

  List<Publication> withdrawn(DSLContext sql, int offset, int limit) {
    return sql.select()
        .from(CATALOGUE_PUBLICATION)
        .join(CATALOGUE_VERSION)
        .on(
            CATALOGUE_VERSION.ID.eq(CATALOGUE_PUBLICATION.ID),
            CATALOGUE_VERSION.VERSION.eq(CATALOGUE_PUBLICATION.VERSION))
        .where(CATALOGUE_PUBLICATION.STATE.eq(PublicationStore.WITHDRAWN))
        .orderBy(CATALOGUE_PUBLICATION.CHANGED.desc(), CATALOGUE_PUBLICATION.ID)
        .offset(offset)
        .limit(limit)
        .fetch(row -> {
          return Stored.publication(row, Stored.reason(row));
        });
  }

  List<Publication> recentAfter(
      DSLContext sql, Publications.@Nullable RecentPlace place, int limit) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(PUBLISHED, place == null ? DSL.noCondition() : after(place))
        .orderBy(
            CATALOGUE_PUBLICATION.ADDED.desc(),
            CATALOGUE_PUBLICATION.SOURCE_ORDER,
            CATALOGUE_PUBLICATION.ID)
        .limit(limit)
        .fetch(row -> Stored.publication(row, null));
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
        .where(PUBLISHED, CATALOGUE_PUBLICATION.ID.gt(id))
        .orderBy(CATALOGUE_PUBLICATION.ID)
        .limit(limit)
        .fetch(row -> Stored.publication(row, null));
  }

  List<Publications.Address> addressesAfter(DSLContext sql, String id, int limit) {
    return sql.select(
            CATALOGUE_PUBLICATION.ID, CATALOGUE_PUBLICATION.SLUG, CATALOGUE_PUBLICATION.CHANGED)
        .from(CATALOGUE_PUBLICATION)
        .where(PUBLISHED, CATALOGUE_PUBLICATION.ID.gt(id))
        .orderBy(CATALOGUE_PUBLICATION.ID)
        .limit(limit)
        .fetch(row -> new Publications.Address(row.value1(), row.value2(), row.value3()));
  }

  List<String> everyNth(DSLContext sql, int n) {
    var row = DSL.rowNumber().over(DSL.orderBy(CATALOGUE_PUBLICATION.ID)).as("row");
    var numbered =
        sql.select(CATALOGUE_PUBLICATION.ID, row)
            .from(CATALOGUE_PUBLICATION)
            .where(PUBLISHED)
            .asTable("numbered");
    return sql.select(numbered.field(CATALOGUE_PUBLICATION.ID))
        .from(numbered)
        .where(DSL.field(DSL.name("numbered", "row"), Integer.class).mod(n).eq(0))
        .orderBy(1)
        .fetch(found -> found.get(0, String.class));
  }

  List<Publication> ofYear(DSLContext sql, @Nullable Integer year, int offset, int limit) {
    return of(
        sql,
        year == null
            ? CATALOGUE_PUBLICATION.PUBLISHED_YEAR.isNull()
            : CATALOGUE_PUBLICATION.PUBLISHED_YEAR.eq(year.longValue()),
        offset,
        limit);
  }

  List<Publication> ofMonth(DSLContext sql, String month, int offset, int limit) {
    return of(sql, CATALOGUE_PUBLICATION.PUBLISHED_MONTH.eq(month), offset, limit);
  }

  long countOfMonth(DSLContext sql, String month) {
    return sql.fetchCount(
        CATALOGUE_PUBLICATION, PUBLISHED.and(CATALOGUE_PUBLICATION.PUBLISHED_MONTH.eq(month)));
  }

  List<Publication> having(DSLContext sql, String words, int offset, int limit) {
    return sql.select()
        .from(CATALOGUE_PUBLICATION)
        .join(CATALOGUE_VERSION)
        .on(
            CATALOGUE_VERSION.ID.eq(CATALOGUE_PUBLICATION.ID),
            CATALOGUE_VERSION.VERSION.eq(CATALOGUE_PUBLICATION.VERSION))
        .where(has(words))
        .orderBy(
            CATALOGUE_PUBLICATION.STATE,
            CATALOGUE_PUBLICATION.ADDED.desc(),
            CATALOGUE_PUBLICATION.SOURCE_ORDER,
            CATALOGUE_PUBLICATION.ID)
        .offset(offset)
        .limit(limit)
        .fetch(row -> (Publication) Stored.entry(row));
  }

  long countHaving(DSLContext sql, String words) {
    return sql.fetchCount(CATALOGUE_PUBLICATION, has(words));
  }

  /** What was stored before there was the column is found by its document's own letters. */
  private static Condition has(String words) {
    Condition all =
        CATALOGUE_PUBLICATION.STATE.in(PublicationStore.PUBLISHED, PublicationStore.WITHDRAWN);
    var text = DSL.coalesce(CATALOGUE_PUBLICATION.FINDABLE, DSL.lower(CATALOGUE_PUBLICATION.JSON));
    for (String word : Folding.fold(words).split(" ")) {
      all = all.and(text.contains(word));
    }
    return all;
  }

  private static List<Publication> of(DSLContext sql, Condition which, int offset, int limit) {
    return sql.selectFrom(CATALOGUE_PUBLICATION)
        .where(PUBLISHED, which)
        .orderBy(
            CATALOGUE_PUBLICATION.PUBLISHED_FROM.desc(),
            CATALOGUE_PUBLICATION.SOURCE_ORDER,
            CATALOGUE_PUBLICATION.ID)
        .offset(offset)
        .limit(limit)
        .fetch(row -> Stored.publication(row, null));
  }

  long count(DSLContext sql) {
    return sql.fetchCount(CATALOGUE_PUBLICATION, PUBLISHED);
  }

  List<Publications.YearCount> years(DSLContext sql) {
    var counts =
        sql.select(CATALOGUE_PUBLICATION.PUBLISHED_YEAR, DSL.count())
            .from(CATALOGUE_PUBLICATION)
            .where(PUBLISHED)
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
}
