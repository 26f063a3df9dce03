package org.researchhub.curation;

import static org.researchhub.platform.db.tables.Tables.CURATION_MATCH_KEY;
import static org.researchhub.platform.db.tables.Tables.CURATION_POSITION;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Keys under which likely duplicates meet: folded titles, what stands before a colon, identifiers.
 * Caught up with the changes whenever somebody asks.
 */
@Component
class MatchKeys {

  private static final String NAME = "match keys";
  private static final int AT_ONCE = 500;
  private static final int SHORTEST_MAIN_TITLE = 12;

  private final Database database;
  private final Changes changes;
  private final Publications publications;
  private volatile long position = -1;

  MatchKeys(Database database, Changes changes, Publications publications) {
    this.database = database;
    this.changes = changes;
    this.publications = publications;
  }

  /** Publications that share a key with the description, in no order. */
  List<String> sharing(Description description) {
    catchUp();
    return database.read(sql ->
        sql.selectDistinct(CURATION_MATCH_KEY.PUBLICATION)
            .from(CURATION_MATCH_KEY)
            .where(CURATION_MATCH_KEY.MATCH_KEY.in(of(description)))
            .fetch(CURATION_MATCH_KEY.PUBLICATION));
  }

  static Set<String> of(Description description) {
    var keys = new LinkedHashSet<String>();
    for (String title : description.titles().values()) {
      keys.add("t " + Folding.fold(title));
      String main = title.split("[:–—]", 2)[0];
      if (main.length() >= SHORTEST_MAIN_TITLE) {
        keys.add("t " + Folding.fold(main));
      }
    }
    for (Description.Identifier identifier : description.identifiers()) {
      keys.add("i " + identifier(identifier));
    }
    return keys;
  }

  static String identifier(Description.Identifier identifier) {
    String scheme = identifier.scheme().toLowerCase(Locale.ROOT);
    String value =
        identifier
            .value()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", "");
    return scheme + " " + (scheme.equals("doi") ? value : value.replaceAll("[^0-9a-z]", ""));
  }

  private synchronized void catchUp() {
    changes.refresh();
    while (position < changes.last()) {
      position = database.write(this::takeIn);
    }
  }

  private long takeIn(DSLContext transaction) {
    Long before =
        transaction
            .select(CURATION_POSITION.CHANGE)
            .from(CURATION_POSITION)
            .where(CURATION_POSITION.NAME.eq(NAME))
            .fetchOne(CURATION_POSITION.CHANGE);
    List<Change> next = changes.after(before == null ? 0 : before, AT_ONCE);
    if (next.isEmpty()) {
      return changes.last();
    }
    renew(
        transaction,
        next.stream()
            .filter(change -> change.kind() == Change.Kind.PUBLICATION)
            .map(Change::id)
            .distinct()
            .toList());
    long reached = next.getLast().number();
    transaction
        .insertInto(CURATION_POSITION)
        .set(CURATION_POSITION.NAME, NAME)
        .set(CURATION_POSITION.CHANGE, reached)
        .onConflict(CURATION_POSITION.NAME)
        .doUpdate()
        .set(CURATION_POSITION.CHANGE, reached)
        .execute();
    return reached;
  }

  private void renew(DSLContext transaction, Collection<String> ids) {
    transaction
        .deleteFrom(CURATION_MATCH_KEY)
        .where(CURATION_MATCH_KEY.PUBLICATION.in(ids))
        .execute();
    for (CatalogueEntry entry : publications.entries(List.copyOf(ids))) {
      if (entry instanceof Publication publication) {
        for (String key : of(publication.description())) {
          transaction
              .insertInto(CURATION_MATCH_KEY)
              .set(CURATION_MATCH_KEY.MATCH_KEY, key)
              .set(CURATION_MATCH_KEY.PUBLICATION, publication.id())
              .onConflictDoNothing()
              .execute();
        }
      }
    }
  }
}
