package org.researchhub.files;

import static org.researchhub.platform.db.tables.Tables.FILES_INSPECTION;

import java.util.Optional;
import org.researchhub.files.Intake.Verdict;
import org.researchhub.platform.db.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found in files when they were taken in, by their digests: it is to be seen as long as
 * the bytes are kept, wherever they are.
 */
final class Verdicts {

  private static final JsonMapper JSON = new JsonMapper();

  private final Database database;

  Verdicts(Database database) {
    this.database = database;
  }

  void keep(String sha512, Verdict verdict) {
    String json = json(verdict).toString();
    database.writing(transaction ->
        transaction
            .insertInto(FILES_INSPECTION)
            .set(FILES_INSPECTION.SHA512, sha512)
            .set(FILES_INSPECTION.INSPECTION, json)
            .onConflict(FILES_INSPECTION.SHA512)
            .doUpdate()
            .set(FILES_INSPECTION.INSPECTION, json)
            .execute());
  }

  Optional<Verdict> find(String sha512) {
    return database
        .read(sql ->
            sql.select(FILES_INSPECTION.INSPECTION)
                .from(FILES_INSPECTION)
                .where(FILES_INSPECTION.SHA512.eq(sha512))
                .fetchOptional(FILES_INSPECTION.INSPECTION))
        .map(Verdicts::read);
  }

  void forget(String sha512) {
    database.writing(transaction ->
        transaction
            .deleteFrom(FILES_INSPECTION)
            .where(FILES_INSPECTION.SHA512.eq(sha512))
            .execute());
  }

  private static ObjectNode json(Verdict verdict) {
    ObjectNode json = JSON.createObjectNode();
    json.put("mediaType", verdict.mediaType());
    json.put("scanned", verdict.scanned());
    if (verdict.pages() != null) {
      json.put("pages", verdict.pages());
    }
    if (verdict.language() != null) {
      json.put("language", verdict.language());
    }
    if (verdict.title() != null) {
      json.put("title", verdict.title());
    }
    for (Reason remark : verdict.remarks()) {
      ObjectNode kept = json.withArray("remarks").addObject().put("key", remark.key());
      remark.values().forEach(kept.withArray("values")::add);
    }
    return json;
  }

  private static Verdict read(String text) {
    JsonNode json = JSON.readTree(text);
    return new Verdict(
        json.path("mediaType").asString(""),
        json.path("pages").isInt() ? json.path("pages").asInt() : null,
        json.path("language").asString(null),
        json.path("title").asString(null),
        json.path("remarks").valueStream().map(Verdicts::remark).toList(),
        json.path("scanned").asBoolean(false));
  }

  private static Reason remark(JsonNode json) {
    return new Reason(
        json.path("key").asString(""),
        json.path("values").valueStream().map(JsonNode::asString).toList());
  }
}
