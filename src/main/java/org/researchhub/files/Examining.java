package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.researchhub.platform.settings.FileSettings;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Says what would become of a file on this disk if it were taken in; keeps nothing of it. */
@Component
public class Examining {

  private final VirusScan viruses;
  private final Documents documents;
  private final FileSettings settings;

  Examining(VirusScan viruses, Documents documents, HubSettings settings) {
    this.viruses = viruses;
    this.documents = documents;
    this.settings = settings.files();
  }

  /** What was found. */
  public sealed interface Examined {

    /**
     * It would be taken.
     *
     * @param statement what a draft would say of it, to stand in {@code editions[].files[]}
     */
    record Fit(ObjectNode statement, FirstLook look) implements Examined {}

    /** It would be refused. */
    record Unfit(Reason reason) implements Examined {}
  }

  /**
   * Looks at a file as {@link Intake} would, scanned before anything else reads it.
   *
   * @throws IOException when it cannot be read
   */
  public Examined examine(Path file) throws IOException {
    long bytes = Files.size(file);
    if (bytes == 0 || bytes > settings.largest()) {
      return new Examined.Unfit(
          bytes == 0
              ? Reason.of("refuse.nothing-in-it")
              : Reason.of("refuse.larger", settings.largestMegabytes()));
    }
    try (InputStream content = Files.newInputStream(file)) {
      if (viruses.scan(content) instanceof Scanning.Refused(Reason reason)) {
        return new Examined.Unfit(reason);
      }
    }
    String name = FileName.of(String.valueOf(file.getFileName()));
    return switch (documents.inspect(file, name)) {
      case Inspection.Refused(Reason reason) -> new Examined.Unfit(reason);
      case Inspection.Accepted accepted ->
          new Examined.Fit(
              Intake.statement(name, accepted.mediaType(), Digests.of(file)), documents.look(file));
    };
  }
}
