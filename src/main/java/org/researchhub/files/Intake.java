package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The door through which every file comes: it is staged, looked at, and kept or refused. */
@Component
public class Intake {

  private static final JsonMapper JSON = new JsonMapper();

  private final StagedFiles staged;
  private final VirusScan viruses;
  private final Documents documents;
  private final Verdicts verdicts;

  public Intake(StagedFiles staged, VirusScan viruses, Documents documents, Database database) {
    this.staged = staged;
    this.viruses = viruses;
    this.documents = documents;
    this.verdicts = new Verdicts(database);
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
     * @param name as it would have been kept
     * @param reason why, and what to do
     */
    record Refused(String name, Reason reason) implements Taken {}
  }

  /**
   * What the look at a staged file's content found.
   *
   * @param language the document's own, a BCP 47 tag; null when it states none
   * @param title the document's own; null when it states none
   * @param remarks what who adds it should know
   * @param scanned whether it was scanned for viruses
   */
  public record Verdict(
      String mediaType,
      @Nullable Integer pages,
      @Nullable String language,
      @Nullable String title,
      List<Reason> remarks,
      boolean scanned) {}

  /**
   * Takes a file in. The caller closes the bytes.
   *
   * @throws IOException when the bytes cannot be read
   */
  public Taken take(String name, InputStream bytes) throws IOException {
    return switch (staged.stage(name, bytes)) {
      case Staging.Refused(Reason reason) -> new Taken.Refused(FileName.of(name), reason);
      case StagedFile file -> looked(file);
    };
  }

  /** What a file that was taken in seems to be. */
  public FirstLook look(StagedFile file) {
    return documents.look(staged.path(file));
  }

  /**
   * The language of a file that was taken in: what it states, else that of its first pages. Null
   * when nothing tells.
   *
   * @param look what the file seems to be; asked only when it states no language
   */
  public static FirstLook.@Nullable Seen language(Verdict verdict, Supplier<FirstLook> look) {
    String stated = verdict.language();
    return stated == null ? look.get().language() : new FirstLook.Seen(stated, 0);
  }

  /** Scanned before anything else reads it. */
  private Taken looked(StagedFile file) throws IOException {
    return switch (scanned(file)) {
      case Scanning.Refused(Reason reason) -> refused(file, reason);
      case Scanning.Clean clean -> looked(file, true);
      case Scanning.NotScanned none -> looked(file, false);
    };
  }

  private Scanning scanned(StagedFile file) throws IOException {
    try (InputStream bytes = Files.newInputStream(staged.path(file))) {
      return viruses.scan(bytes);
    } catch (IOException | RuntimeException e) {
      staged.forget(file);
      throw e;
    }
  }

  private Taken refused(StagedFile file, Reason reason) {
    staged.forget(file);
    return new Taken.Refused(file.name(), reason);
  }

  private Taken looked(StagedFile file, boolean scanned) {
    return switch (inspected(file)) {
      case Inspection.Refused(Reason reason) -> refused(file, reason);
      case Inspection.Accepted accepted -> {
        Accessibility document = accepted.accessibility();
        var verdict =
            new Verdict(
                accepted.mediaType(),
                accepted.pages(),
                document.language(),
                document.title(),
                accepted.remarks(),
                scanned);
        verdicts.keep(file.digests().sha512(), verdict);
        yield new Taken.Accepted(file, verdict);
      }
    };
  }

  /** A look that fails keeps nothing: nobody would ever know what the file is. */
  private Inspection inspected(StagedFile file) {
    try {
      return documents.inspect(staged.path(file), file.name());
    } catch (RuntimeException e) {
      staged.forget(file);
      throw e;
    }
  }

  /** What was found when the file with this digest was taken in; nothing when that is not known. */
  public Optional<Verdict> verdict(String sha512) {
    return verdicts.find(sha512);
  }

  /** What a draft says of a staged file that was accepted. */
  public Optional<ObjectNode> statement(String sha512) {
    return staged
        .find(sha512)
        .flatMap(file -> verdict(sha512).map(verdict -> statement(file, verdict)));
  }

  private static ObjectNode statement(StagedFile file, Verdict verdict) {
    return statement(file.name(), verdict.mediaType(), file.digests());
  }

  static ObjectNode statement(String name, String mediaType, Digests digests) {
    return JSON.createObjectNode()
        .put("name", name)
        .put("mediaType", mediaType)
        .put("bytes", digests.bytes())
        .put("sha512", digests.sha512())
        .put("sha256", digests.sha256());
  }
}
