package org.researchhub.platform.db;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON documents kept version by version in a table of one shape: id, version, at, json. Versions
 * of a document count 1, 2, 3 … and are never changed.
 */
public final class Documents {

  /** One version of a document. */
  public record Document(String id, long version, ObjectNode json) {}

  /** One version of a document with the time at which it was made, for keeping it elsewhere. */
  public record Kept(String id, long version, String at, ObjectNode json) {

    /** {@code id}, {@code version}, {@code at} and the document under {@code document}. */
    public ObjectNode toJson() {
      ObjectNode all = JSON.createObjectNode();
      all.put("id", id).put("version", version).put("at", at);
      all.set("document", json);
      return all;
    }

    /** The other way round. */
    public static Kept of(JsonNode node) {
      return new Kept(
          node.path("id").asString(),
          node.path("version").asLong(),
          node.path("at").asString(),
          (ObjectNode) node.path("document"));
    }
  }

  private static final JsonMapper JSON = new JsonMapper();

  private final Table<?> table;
  private final Field<String> id;
  private final Field<Long> version;
  private final Field<String> at;
  private final Field<String> json;

  /** The table must have the columns id, version, at and json. */
  public Documents(Table<?> table) {
    this.table = table;
    this.id = column("id", String.class);
    this.version = column("version", Long.class);
    this.at = column("at", String.class);
    this.json = column("json", String.class);
  }

  /** The newest version of every document, by id in the same order on every database. */
  public List<Document> newest(DSLContext database) {
    Table<?> other = table.as("other");
    return database
        .select(id, version, json)
        .from(table)
        .where(
            version.eq(
                select(max(field(name("other", "version"), Long.class)))
                    .from(other)
                    .where(field(name("other", "id"), String.class).eq(id))))
        .fetch(this::document)
        .stream()
        .sorted(Comparator.comparing(Document::id))
        .toList();
  }

  /** The newest version of one document. */
  public Optional<Document> newest(DSLContext database, String wanted) {
    return database
        .select(id, version, json)
        .from(table)
        .where(id.eq(wanted))
        .orderBy(version.desc())
        .limit(1)
        .fetchOptional(this::document);
  }

  /** Every version of every document, by id and version; those of one document when it is given. */
  public List<Kept> all(DSLContext database, @Nullable String wanted) {
    return database
        .select(id, version, at, json)
        .from(table)
        .where(wanted == null ? noCondition() : id.eq(wanted))
        .fetch(row -> new Kept(row.get(id), row.get(version), row.get(at), content(row)))
        .stream()
        .sorted(Comparator.comparing(Kept::id).thenComparing(Kept::version))
        .toList();
  }

  /** Puts a version back as it was; there must be none of its number. */
  public void restore(DSLContext transaction, Kept kept) {
    transaction
        .insertInto(table)
        .columns(id, version, at, json)
        .values(kept.id(), kept.version(), kept.at(), JSON.writeValueAsString(kept.json()))
        .execute();
  }

  /** Adds a version after the newest one and answers its number. */
  public long add(DSLContext transaction, String key, ObjectNode content, Instant now) {
    long next = newest(transaction, key).map(Document::version).orElse(0L) + 1;
    transaction
        .insertInto(table)
        .columns(id, version, at, json)
        .values(key, next, now.toString(), JSON.writeValueAsString(content))
        .execute();
    return next;
  }

  private Document document(Record row) {
    return new Document(row.get(id), row.get(version), content(row));
  }

  private ObjectNode content(Record row) {
    return (ObjectNode) JSON.readTree(row.get(json));
  }

  private <T> Field<T> column(String column, Class<T> type) {
    Field<T> found = table.field(column, type);
    if (found == null) {
      throw new IllegalArgumentException(table + " has no column " + column);
    }
    return found;
  }
}
