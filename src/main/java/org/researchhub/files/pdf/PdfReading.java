package org.researchhub.files.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.files.FirstLook;
import org.researchhub.files.Inspection;
import org.researchhub.files.Reason;
import org.researchhub.files.documents.FirstPages;
import org.researchhub.files.documents.FirstUnits;
import org.researchhub.files.documents.Limits;
import org.researchhub.files.documents.Read;
import org.researchhub.files.documents.Units;
import org.researchhub.files.documents.Unreadable;
import org.researchhub.files.sections.StatedFacts;

/** Reads PDF documents. */
public final class PdfReading {

  public static final String MEDIA_TYPE = "application/pdf";

  private static final long WORKING_MEMORY = 64L << 20;
  private static final int TAIL = 4096;
  private static final int MOST_METADATA = 1 << 20;

  private final Limits limits;
  private final MachineReading machine;

  public PdfReading(Limits limits) {
    this.limits = limits;
    this.machine = new MachineReading(limits.readByMachine());
  }

  /** A document that is open, and its pages in order. */
  private record Opened(PDDocument document, List<PDPage> pages) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      document.close();
    }

    Map<COSDictionary, Integer> numbers() {
      var numbers = new IdentityHashMap<COSDictionary, Integer>();
      for (int i = 0; i < pages.size(); i++) {
        numbers.putIfAbsent(pages.get(i).getCOSObject(), i + 1);
      }
      return numbers;
    }
  }

  /** Looks at a document, its first pages too: what is made to do harm shows when it is read. */
  public Inspection inspect(Path file) throws Unreadable, IOException {
    try (Opened opened = open(file, "")) {
      refuseWhatUnfoldsTooFar(opened.pages());
      var remarks = new ArrayList<Reason>();
      if (!isReadable(opened)) {
        remarks.add(Reason.of("remark.unreadable"));
      }
      if (restricted(opened.document())) {
        remarks.add(Reason.of("remark.restricted"));
      }
      Accessibility facts = accessibility(opened.document());
      if (!Boolean.TRUE.equals(facts.tagged())) {
        remarks.add(Reason.of("remark.untagged"));
      }
      if (facts.title() == null) {
        remarks.add(Reason.of("remark.untitled"));
      }
      if (facts.language() == null) {
        remarks.add(Reason.of("remark.no-language"));
      }
      return new Inspection.Accepted(MEDIA_TYPE, opened.pages().size(), facts, remarks);
    }
  }

  /** What draws a page comes compressed, and may be made to unfold without end. */
  private void refuseWhatUnfoldsTooFar(List<PDPage> pages) throws Unreadable {
    for (PDPage page : pages) {
      for (Iterator<PDStream> drawing = page.getContentStreams(); drawing.hasNext(); ) {
        COSStream stream = drawing.next().getCOSObject();
        if (isDeflated(stream) && unfoldsTooFar(stream)) {
          throw new Unreadable("refuse.bomb");
        }
      }
    }
  }

  /** PDFBox unfolds a filter that is named again and again only once. */
  private static boolean isDeflated(COSStream stream) {
    COSBase filters = stream.getFilters();
    return filters instanceof COSArray several
        ? several.size() > 0 && several.toList().stream().allMatch(COSName.FLATE_DECODE::equals)
        : COSName.FLATE_DECODE.equals(filters);
  }

  /** PDFBox itself would hold all of it in memory. */
  private boolean unfoldsTooFar(COSStream stream) {
    try (var unfolding = new InflaterInputStream(stream.createRawInputStream())) {
      unfolding.skipNBytes(limits.unpacked());
      return unfolding.read() >= 0;
    } catch (IOException e) {
      // It ends before that, or is broken and does no harm.
      return false;
    }
  }

  /** False when nothing of its first pages can be read, which those after them may make up for. */
  private boolean isReadable(Opened opened) throws Unreadable {
    try {
      first(opened).read(accessibility(opened.document()), false, new FirstUnits());
    } catch (Unreadable e) {
      if (!e.reason().key().equals("refuse.broken")) {
        throw e;
      }
      return false;
    }
    return true;
  }

  /** Pictures of text are left unread: that would take long. */
  private PageReading first(Opened opened) {
    List<PDPage> first =
        opened.pages().subList(0, Math.min(FirstPages.MANY, opened.pages().size()));
    return new PageReading(
        opened.document(), first, opened.numbers(), limits, new MachineReading(List.of()));
  }

  /** What the document seems to be. */
  public FirstLook look(Path file) throws Unreadable, IOException {
    try (Opened opened = open(file, "")) {
      PDDocument document = opened.document();
      var units = new FirstUnits();
      Accessibility facts = accessibility(document);
      first(opened).read(facts, false, units);
      return FirstPages.of(units.texts(), stated(document, facts), authors(document));
    }
  }

  /** A title that only the newer of the two kinds of properties gives counts as well. */
  private static Accessibility stated(PDDocument document, Accessibility facts) {
    if (facts.title() != null) {
      return facts;
    }
    List<String> titles = described(document, "title");
    return new Accessibility(
        facts.tagged(), titles.isEmpty() ? null : titles.getFirst(), facts.language());
  }

  private static List<String> authors(PDDocument document) {
    List<String> creators = described(document, "creator");
    String author = Contents.title(document.getDocumentInformation().getAuthor());
    return creators.isEmpty() && !author.isEmpty() ? List.of(author) : creators;
  }

  private static List<String> described(PDDocument document, String element) {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return List.of();
    }
    try (InputStream bytes = metadata.exportXMPMetadata()) {
      byte[] read = bytes.readNBytes(MOST_METADATA);
      return StatedFacts.texts(new ByteArrayInputStream(read), element);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // A description that is broken tells nothing.
      return List.of();
    }
  }

  /** Reads the text page by page. */
  public Read text(Path file, @Nullable String password, Units units)
      throws Unreadable, IOException {
    try (Opened opened = open(file, password == null ? "" : password)) {
      PDDocument document = opened.document();
      return new PageReading(document, opened.pages(), opened.numbers(), limits, machine)
          .read(accessibility(document), restricted(document), units);
    }
  }

  /**
   * A small JPEG picture of the first page; empty when it has none, and when the document is
   * encrypted.
   */
  public byte[] thumbnail(Path file) throws Unreadable, IOException {
    try (Opened opened = open(file, "")) {
      if (opened.document().isEncrypted()) {
        return new byte[0];
      }
      refuseWhatUnfoldsTooFar(opened.pages().subList(0, 1));
      return PagePicture.of(opened.document());
    }
  }

  private Opened open(Path file, String password) throws Unreadable, IOException {
    PDDocument document = load(file, password);
    try {
      return new Opened(document, pages(document, file));
    } catch (Unreadable | RuntimeException | StackOverflowError e) {
      document.close();
      throw e;
    }
  }

  private static PDDocument load(Path file, String password) throws Unreadable {
    try {
      return Loader.loadPDF(
          file.toFile(),
          password,
          null,
          null,
          MemoryUsageSetting.setupMainMemoryOnly(WORKING_MEMORY).streamCache);
    } catch (InvalidPasswordException e) {
      throw new Unreadable(password.isEmpty() ? "refuse.password" : "refuse.password-wrong");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String message = String.valueOf(e.getMessage());
      throw new Unreadable(
          message.contains("security handler")
              ? "refuse.locked"
              : ends(file) ? "refuse.broken" : "refuse.cut-off");
    }
  }

  private List<PDPage> pages(PDDocument document, Path file) throws Unreadable {
    var pages = new ArrayList<PDPage>();
    try {
      for (PDPage page : document.getPages()) {
        if (pages.size() == limits.pages()) {
          int stated = document.getNumberOfPages();
          throw new Unreadable(
              "refuse.too-many-pages", Math.max(stated, pages.size() + 1), limits.pages());
        }
        pages.add(page);
      }
    } catch (RuntimeException | StackOverflowError e) {
      throw new Unreadable(ends(file) ? "refuse.broken" : "refuse.cut-off");
    }
    boolean lost =
        document.getNumberOfPages() > pages.size() || pages.stream().anyMatch(PdfReading::lost);
    if (!ends(file) && lost) {
      throw new Unreadable("refuse.cut-off");
    }
    if (pages.isEmpty()) {
      throw new Unreadable("refuse.broken");
    }
    return pages;
  }

  /** Whether the page names contents that are not in the file. */
  private static boolean lost(PDPage page) {
    COSDictionary dictionary = page.getCOSObject();
    return dictionary.getItem(COSName.CONTENTS) != null
        && dictionary.getDictionaryObject(COSName.CONTENTS) == null;
  }

  /** Whether the file has the mark with which a PDF ends. */
  private static boolean ends(Path file) {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, bytes.length() - TAIL);
      bytes.seek(from);
      var tail = new byte[(int) (bytes.length() - from)];
      bytes.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean restricted(PDDocument document) {
    return document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent();
  }

  private static Accessibility accessibility(PDDocument document) {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    try {
      boolean tagged =
          catalog.getMarkInfo() != null
              && catalog.getMarkInfo().isMarked()
              && catalog.getStructureTreeRoot() != null;
      String title = Contents.title(document.getDocumentInformation().getTitle());
      String language = Contents.title(catalog.getLanguage());
      return new Accessibility(
          tagged, title.isEmpty() ? null : title, language.isEmpty() ? null : language);
    } catch (RuntimeException e) {
      return new Accessibility(false, null, null);
    }
  }
}
