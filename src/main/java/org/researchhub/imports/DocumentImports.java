package org.researchhub.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.researchhub.catalogue.Description;
import org.researchhub.files.Examining;
import org.researchhub.files.Examining.Examined;
import org.researchhub.files.Intake;
import org.researchhub.files.Reason;
import org.researchhub.formats.Problem;
import org.researchhub.imports.Imports.Extent;
import org.researchhub.platform.Fault;
import org.springframework.stereotype.Component;

/**
 * Takes documents in of which there is no record: one draft for each work, with its language
 * editions together.
 */
@Component
public class DocumentImports {

  private static final String PDF = "%PDF-";

  private final Imports imports;
  private final Examining examining;
  private final Intake intake;
  private final Clock clock;

  DocumentImports(Imports imports, Examining examining, Intake intake, Clock clock) {
    this.imports = imports;
    this.examining = examining;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * Looks at the files, in their order, compares the works with what the hub has and makes drafts
   * as {@link Imports#take} does. A file that is refused is told of as a problem of its own; the
   * others go on. A file is taken in only when a draft is made that names it.
   */
  public ImportReport take(List<Path> files, Extent extent, String actor, ImportReceiver receiver) {
    var found = new Found();
    for (Path path : files) {
      DocumentFile file = DocumentFile.of(path);
      switch (examined(path)) {
        case Examined.Unfit(Reason reason) -> found.refuse(file.name(), reason);
        case Examined.Fit fit ->
            found.parts.add(new DocumentWork.Part(file, fit.statement(), fit.look()));
      }
    }
    List<DocumentWork> works = DocumentWork.of(found.parts);
    return take(
        works,
        found.refused,
        files.stream().map(Path::toString).toList(),
        description -> takeIn(DocumentWork.named(works, description), description),
        extent,
        actor,
        receiver);
  }

  /** What was found in documents that were looked at. */
  private static final class Found {

    private final List<DocumentWork.Part> parts = new ArrayList<>();
    private final List<Imports.Refusal> refused = new ArrayList<>();

    void refuse(String name, Reason reason) {
      refused.add(new Imports.Refusal(name, new Problem(0, reason.in("en"))));
    }
  }

  private ImportReport take(
      List<DocumentWork> works,
      List<Imports.Refusal> refused,
      List<String> places,
      Consumer<Description> beforeDraft,
      Extent extent,
      String actor,
      ImportReceiver receiver) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Imports.Described> described =
        works.stream()
            .map(work -> new Imports.Described(work.name(), work.described(today), work.problems()))
            .toList();
    return imports.take(
        described, refused, String.join("\n", places), beforeDraft, extent, actor, receiver);
  }

  /** Whether a file is a PDF document, or is called so. */
  public static boolean isDocument(String name, Path file) throws IOException {
    if (name.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return true;
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return new String(bytes.readNBytes(PDF.length()), StandardCharsets.ISO_8859_1).equals(PDF);
    }
  }

  /**
   * Looks at the documents, in their order, and compares the works with what the hub has; no draft
   * is made. The files are taken in, so that drafts that are made of the report can name them.
   *
   * @throws IOException when one cannot be read to its end
   */
  ImportReport look(List<Imports.Source> documents, String actor, ImportReceiver receiver)
      throws IOException {
    var found = new Found();
    for (Imports.Source document : documents) {
      try (InputStream bytes = document.content().open()) {
        switch (intake.take(document.name(), bytes)) {
          case Intake.Taken.Refused(String kept, Reason reason) -> found.refuse(kept, reason);
          case Intake.Taken.Accepted taken ->
              found.parts.add(
                  new DocumentWork.Part(
                      DocumentFile.of(Path.of(taken.file().name())),
                      taken.statement(),
                      intake.look(taken.file())));
        }
      }
      receiver.safe(0);
    }
    return take(
        DocumentWork.of(found.parts),
        found.refused,
        documents.stream().map(Imports.Source::name).toList(),
        description -> {},
        Extent.DRY_RUN,
        actor,
        receiver);
  }

  private Examined examined(Path path) {
    try {
      return examining.examine(path);
    } catch (IOException e) {
      throw new Fault(path + " cannot be read to its end.", "Check the file.", e);
    }
  }

  private void takeIn(List<DocumentWork.Part> parts, Description description) {
    for (DocumentWork.Part part : parts) {
      Path path = part.file().path();
      try (InputStream bytes = Files.newInputStream(path)) {
        Intake.Taken taken = intake.take(part.file().name(), bytes);
        if (!(taken instanceof Intake.Taken.Accepted accepted)
            || !description.digests().contains(accepted.file().digests().sha512())) {
          throw new Fault(path + " was changed while it was taken in.", "Import it once more.");
        }
      } catch (IOException e) {
        throw new Fault(path + " cannot be read to its end.", "Check the file.", e);
      }
    }
  }
}
