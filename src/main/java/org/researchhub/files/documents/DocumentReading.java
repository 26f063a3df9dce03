package org.researchhub.files.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.files.FirstLook;
import org.researchhub.files.Inspection;
import org.researchhub.files.pdf.PdfReading;
import org.researchhub.files.sections.SectionReading;

/** Looks at documents of every kind and reads them. Runs in a worker process. */
public final class DocumentReading {

  private final Kinds kinds;
  private final PdfReading pdf;
  private final SectionReading sections;

  public DocumentReading(Limits limits) {
    kinds = new Kinds(limits);
    pdf = new PdfReading(limits);
    sections = new SectionReading(limits);
  }

  /**
   * What the file is and whether it may be kept.
   *
   * @param name what the file is called, null when that is not to be compared
   */
  public Inspection inspect(Path file, @Nullable String name) {
    try {
      return guarded(() -> {
        Kind kind = kinds.of(file, name);
        return switch (kind) {
          case PDF -> pdf.inspect(file);
          case DOCX, ODT, EPUB, HTML, TEXT -> sections.inspect(kind, file);
          default ->
              new Inspection.Accepted(kind.mediaType(), null, Accessibility.UNKNOWN, List.of());
        };
      });
    } catch (Unreadable e) {
      return new Inspection.Refused(e.reason());
    }
  }

  /** What a document seems to be; nothing when it cannot be read. */
  public FirstLook look(Path file) {
    try {
      return guarded(() -> {
        Kind kind = kinds.of(file, null);
        return switch (kind) {
          case PDF -> pdf.look(file);
          case DOCX, ODT, EPUB, HTML, TEXT -> sections.look(kind, file);
          default -> FirstLook.NOTHING;
        };
      });
    } catch (Unreadable e) {
      return FirstLook.NOTHING;
    }
  }

  /** A small JPEG picture of a document's first page; empty when there is none. */
  public byte[] thumbnail(Path file) {
    try {
      return guarded(() -> kinds.of(file, null) == Kind.PDF ? pdf.thumbnail(file) : new byte[0]);
    } catch (Unreadable e) {
      return new byte[0];
    }
  }

  /**
   * Reads a document's text unit by unit.
   *
   * @param name what the file is called, null when that is not to be compared
   * @param password null when there is none
   * @throws Unreadable when it cannot be read; units that were given before are void then
   */
  public Read text(Path file, @Nullable String name, @Nullable String password, Units units)
      throws Unreadable {
    return guarded(() -> {
      Kind kind = kinds.of(file, name);
      return switch (kind) {
        case PDF -> pdf.text(file, password, units);
        case DOCX, ODT, EPUB, HTML, TEXT -> sections.text(kind, file, units);
        default -> throw new Unreadable("refuse.no-text");
      };
    });
  }

  private interface Act<T> {
    T run() throws Unreadable, IOException;
  }

  private static <T> T guarded(Act<T> act) throws Unreadable {
    try {
      return act.run();
    } catch (ZipContainer.TooMuch e) {
      throw new Unreadable("refuse.bomb");
    } catch (Units.Gone e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Unreadable("refuse.broken");
    }
  }
}
