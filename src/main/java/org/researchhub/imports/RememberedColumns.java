package org.researchhub.imports;

import static org.researchhub.platform.db.tables.Tables.IMPORTS_MAPPING;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.researchhub.formats.ColumnChoice;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What was decided that the columns of tables mean: a table is known by its headings. */
@Component
public class RememberedColumns implements ColumnChoice {

  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;
  private final Clock clock;

  RememberedColumns(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<List<String>> of(List<String> headings) {
    String fingerprint = fingerprint(headings);
    return database
        .read(sql ->
            sql.select(IMPORTS_MAPPING.FIELDS)
                .from(IMPORTS_MAPPING)
                .where(IMPORTS_MAPPING.FINGERPRINT.eq(fingerprint))
                .fetchOptional(IMPORTS_MAPPING.FIELDS))
        .map(fields -> JSON.readTree(fields).valueStream().map(JsonNode::asString).toList());
  }

  /**
   * From now on the columns of every table with these headings mean this; what was decided before
   * is forgotten.
   *
   * @param fields one for each heading, as {@link ColumnChoice#of} answers them
   */
  public void remember(List<String> headings, List<String> fields, String actor) {
    String fingerprint = fingerprint(headings);
    String at = clock.instant().toString();
    database.writing(transaction ->
        transaction
            .insertInto(IMPORTS_MAPPING)
            .set(IMPORTS_MAPPING.FINGERPRINT, fingerprint)
            .set(IMPORTS_MAPPING.HEADINGS, array(headings))
            .set(IMPORTS_MAPPING.FIELDS, array(fields))
            .set(IMPORTS_MAPPING.AT, at)
            .set(IMPORTS_MAPPING.ACTOR, actor)
            .onConflict(IMPORTS_MAPPING.FINGERPRINT)
            .doUpdate()
            .set(IMPORTS_MAPPING.FIELDS, array(fields))
            .set(IMPORTS_MAPPING.AT, at)
            .set(IMPORTS_MAPPING.ACTOR, actor)
            .execute());
  }

  private static String array(Collection<String> texts) {
    ArrayNode array = JSON.createArrayNode();
    texts.forEach(array::add);
    return array.toString();
  }

  /** The same for tables whose headings differ only in case and in blanks around them. */
  private static String fingerprint(List<String> headings) {
    var all = new StringBuilder();
    headings.forEach(
        heading -> all.append(heading.strip().toLowerCase(Locale.ROOT)).append('\u001f'));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
