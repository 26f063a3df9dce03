package org.researchhub.files.sections;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.FirstLook;
import org.researchhub.files.Inspection;
import org.researchhub.files.Reason;
import org.researchhub.files.documents.FirstPages;
import org.researchhub.files.documents.FirstUnits;
import org.researchhub.files.documents.Kind;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.documents.Read;
import org.researchhub.files.documents.Units;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.files.documents.ZipContainer;

/** Reads documents of forms without pages. */
public final class SectionReading {

  private final Limits limits;

  public SectionReading(Limits limits) {
    this.limits = limits;
  }

  /** Reads a document section by section. */
  public Read text(Kind kind, Path file, Units units) throws Unreadable, IOException {
    var sections = new SectionWriter(limits, units);
    Accessibility facts = accessibility(kind, file);
    try {
      switch (kind) {
        case DOCX -> inZip(file, zip -> new DocxText(zip, sections).read());
        case ODT -> inZip(file, zip -> new OdtText(zip, sections).read());
        case EPUB -> inZip(file, zip -> new EpubText(zip, sections).read());
        case HTML -> new HtmlText(sections).read(file, limits);
        default -> PlainText.read(file, limits, sections);
      }
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
    sections.end();
    Reason reason = sections.any() ? null : Reason.of("scanned.nothing");
    return new Read(
        sections.any() ? Outcome.TEXT : Outcome.SCANNED, reason, kind.mediaType(), facts);
  }

  /**
   * Looks at a document by reading it: what is made to do harm shows when it is read.
   *
   * @throws Unreadable when it may not be kept
   */
  public Inspection inspect(Kind kind, Path file) throws Unreadable, IOException {
    Read read = text(kind, file, new FirstUnits());
    return new Inspection.Accepted(kind.mediaType(), null, read.accessibility(), List.of());
  }

  /** What the document seems to be. */
  public FirstLook look(Kind kind, Path file) throws Unreadable, IOException {
    var units = new FirstUnits();
    Read read = text(kind, file, units);
    return FirstPages.of(units.texts(), read.accessibility(), creators(kind, file));
  }

  private List<String> creators(Kind kind, Path file) throws Unreadable, IOException {
    if (kind == Kind.HTML || kind == Kind.TEXT) {
      return List.of();
    }
    try (var zip = new ZipContainer(file, limits)) {
      String wanted = kind == Kind.EPUB ? EpubText.packageFile(zip) : description(kind);
      try (InputStream bytes = wanted == null ? null : zip.open(wanted)) {
        return bytes == null ? List.of() : StatedFacts.texts(bytes, "creator");
      }
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  private static String description(Kind kind) {
    return switch (kind) {
      case DOCX -> "docProps/core.xml";
      case ODT -> "meta.xml";
      default -> "";
    };
  }

  /** What the document states about itself. */
  private Accessibility accessibility(Kind kind, Path file) throws Unreadable, IOException {
    try {
      if (kind == Kind.HTML) {
        return HtmlText.accessibility(file, limits);
      }
      if (kind == Kind.TEXT) {
        return Accessibility.UNKNOWN;
      }
      try (var zip = new ZipContainer(file, limits)) {
        String wanted = kind == Kind.EPUB ? EpubText.packageFile(zip) : description(kind);
        try (InputStream bytes = wanted == null ? null : zip.open(wanted)) {
          return bytes == null ? Accessibility.UNKNOWN : StatedFacts.of(bytes);
        }
      }
    } catch (XMLStreamException e) {
      throw unreadable(e);
    }
  }

  private interface InZip {
    void read(ZipContainer zip) throws Unreadable, IOException, XMLStreamException;
  }

  private void inZip(Path file, InZip reading) throws Unreadable, IOException, XMLStreamException {
    try (var zip = new ZipContainer(file, limits)) {
      reading.read(zip);
    }
  }

  private static Unreadable unreadable(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ZipContainer.TooMuch) {
        return new Unreadable("refuse.bomb");
      }
    }
    return failure instanceof XMLStreamException xml
            && xml.getNestedException() instanceof ZipContainer.TooMuch
        ? new Unreadable("refuse.bomb")
        : new Unreadable("refuse.broken");
  }
}
