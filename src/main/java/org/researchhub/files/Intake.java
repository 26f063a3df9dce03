package org.researchhub.files;

import static org.researchhub.platform.db.tables.Tables.FILES_STAGED;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The door through which every file comes: it is staged, looked at, and kept or refused. */
@Component
public class Intake {

  private static final JsonMapper JSON = new JsonMapper();

  private final StagedFiles staged;
  private final Database database;

  public Intake(StagedFiles staged, Database database) {
    this.staged = staged;
    this.database = database;
  }

  /** What became of a file. */
  public sealed interface Taken {

    /** It is staged; drafts may name it. */
    record Accepted(StagedFile file, Verdict verdict) implements Taken {

      /** What a draft says of the file, to stand in {@code editions[].files[]}. */
      public ObjectNode statement() {
        return Intake.statement(file, verdict);
      }
    }

    /**
     * It is not kept.
     *
     * @param words the key of the sentence that says what, why, and what to do
     */
    record Refused(String words, List<String> values) implements Taken {
      public String sentence(Words language) {
        return language.say(words, values.toArray());
      }
    }
  }

  /**
   * What the look at a staged file's content found.
   *
   * @param language the document's own, a BCP 47 tag; null when it states none
   * @param scanned whether it was scanned for viruses
   */
  public record Verdict(
      String mediaType, @Nullable Integer pages, @Nullable String language, boolean scanned) {}

  /**
   * Takes a file in. The caller closes the bytes.
   *
   * @throws IOException when the bytes cannot be read
   */
  public Taken take(String name, InputStream bytes) throws IOException {
    return switch (staged.stage(name, bytes)) {
      case Staging.Refused refused -> new Taken.Refused(refused.words(), refused.values());
      case StagedFile file -> looked(file);
    };
  }

  private Taken looked(StagedFile file) {
    Optional<String> type = staged.bytes(file).flatMap(PlainLook::mediaType);
    if (type.isEmpty()) {
      staged.forget(file);
      return new Taken.Refused("files.refuse.type", List.of(file.name()));
    }
    var verdict = new Verdict(type.get(), null, null, false);
    record(file, verdict);
    return new Taken.Accepted(file, verdict);
  }

  /** What was found when a staged file was taken in; nothing while it is still looked at. */
  public Optional<Verdict> verdict(String sha512) {
    return database
        .read(sql ->
            sql.select(FILES_STAGED.INSPECTION)
                .from(FILES_STAGED)
                .where(FILES_STAGED.SHA512.eq(sha512), FILES_STAGED.INSPECTION.isNotNull())
                .limit(1)
                .fetchOptional(FILES_STAGED.INSPECTION))
        .map(Intake::read);
  }

  /** What a draft says of a staged file that was accepted. */
  public Optional<ObjectNode> statement(String sha512) {
    return staged
        .find(sha512)
        .flatMap(file -> verdict(sha512).map(verdict -> statement(file, verdict)));
  }

  private static ObjectNode statement(StagedFile file, Verdict verdict) {
    return JSON.createObjectNode()
        .put("name", file.name())
        .put("mediaType", verdict.mediaType())
        .put("bytes", file.digests().bytes())
        .put("sha512", file.digests().sha512())
        .put("sha256", file.digests().sha256());
  }

  private void record(StagedFile file, Verdict verdict) {
    ObjectNode json = JSON.createObjectNode();
    json.put("mediaType", verdict.mediaType());
    json.put("scanned", verdict.scanned());
    if (verdict.pages() != null) {
      json.put("pages", verdict.pages());
    }
    if (verdict.language() != null) {
      json.put("language", verdict.language());
    }
    database.writing(transaction ->
        transaction
            .update(FILES_STAGED)
            .set(FILES_STAGED.INSPECTION, json.toString())
            .where(FILES_STAGED.ID.eq(file.id()))
            .execute());
  }

  private static Verdict read(String text) {
    JsonNode json = JSON.readTree(text);
    return new Verdict(
        json.path("mediaType").asString(""),
        json.path("pages").isInt() ? json.path("pages").asInt() : null,
        json.path("language").isString() ? json.path("language").asString() : null,
        json.path("scanned").asBoolean(false));
  }
}
