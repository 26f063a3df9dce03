package org.researchhub.files.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Takes the signs off a page, in the order in which they are drawn. One page at a time. */
final class PageGlyphs extends PDFTextStripper {

  /** More than any page that a person reads; keeps a hostile one from filling the memory. */
  private static final int MOST = 400_000;

  private static final int MOST_ANNOTATIONS = 2_000;
  private static final int NONE = -1;
  private static final int MOST_IN_SEQUENCE = 1_000;

  private final Map<Integer, List<Glyph>> byDirection = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private final List<Integer> sequences = new ArrayList<>();
  private final Map<Integer, List<Glyph>> marked = new HashMap<>();
  private final Map<PDFont, BitSet> unmapped = new IdentityHashMap<>();
  private int drawn;
  private int count;
  private int hidden;

  PageGlyphs() {
    setShouldSeparateByBeads(false);
    // Pages are not counted here, so that the one read is always the one before the first.
    setStartPage(0);
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
  }

  /**
   * Reads a page.
   *
   * @param wanted numbers of marked sequences whose signs {@link #marked} is to answer
   */
  void read(PDPage page, Iterable<Integer> wanted) throws IOException {
    byDirection.clear();
    sequences.clear();
    marked.clear();
    wanted.forEach(number -> marked.put(number, new ArrayList<>()));
    drawn = 0;
    count = 0;
    hidden = 0;
    processPage(page);
    int annotations = 0;
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (++annotations <= MOST_ANNOTATIONS && shown(annotation)) {
        showAnnotation(annotation);
      }
    }
  }

  private static boolean shown(PDAnnotation annotation) {
    String type = annotation.getSubtype();
    return ("Widget".equals(type) || "FreeText".equals(type))
        && !annotation.isHidden()
        && !annotation.isNoView();
  }

  /** The signs by direction of writing on the paper, the commonest direction first. */
  List<List<Glyph>> directions() {
    return byDirection.values().stream()
        .sorted(Comparator.comparingInt((List<Glyph> glyphs) -> glyphs.size()).reversed())
        .toList();
  }

  /** The signs of a marked sequence, in the order in which they are drawn. */
  List<Glyph> marked(int number) {
    return marked.getOrDefault(number, List.of());
  }

  /** Whether all text is invisible, as what a machine has read is laid under a scanned page. */
  boolean invisible() {
    return count > 0 && hidden > count * 0.9;
  }

  /** Whether most of what is drawn does not say which letters it shows. */
  boolean illegible() {
    return drawn > 20 && count < drawn / 2;
  }

  @Override
  protected void writePage() {
    // The signs are all that is wanted.
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    sequences.add(properties == null ? NONE : properties.getInt(COSName.MCID, NONE));
  }

  @Override
  public void endMarkedContentSequence() {
    if (!sequences.isEmpty()) {
      sequences.removeLast();
    }
  }

  /** A mistake in one operation does not keep the rest of the page from being read. */
  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException failure) {
    // Goes on with the next.
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
    drawn++;
    if (drawn <= MOST && !(font instanceof PDSimpleFont && unmapped(font, code))) {
      super.showGlyph(place, font, code, step);
    }
  }

  /** Whether a font does not say which letter a code shows; the code is no letter then. */
  private boolean unmapped(PDFont font, int code) {
    BitSet codes = unmapped.computeIfAbsent(font, PageGlyphs::unmapped);
    return code >= 0 && code < 256 && codes.get(code);
  }

  private static BitSet unmapped(PDFont font) {
    var codes = new BitSet(256);
    for (int code = 0; code < 256; code++) {
      try {
        codes.set(code, font.toUnicode(code) == null);
      } catch (RuntimeException e) {
        codes.set(code);
      }
    }
    return codes;
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String shown = position.getUnicode();
    String text = shown == null ? "" : written.computeIfAbsent(shown, Signs::written);
    if (text.isEmpty()) {
      return;
    }
    count++;
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      hidden++;
    }
    int direction = Math.round(position.getDir());
    boolean askew = direction % 90 != 0;
    float x = askew ? position.getX() : position.getXDirAdj();
    float y = askew ? position.getY() : position.getYDirAdj();
    float width = askew ? position.getWidth() : position.getWidthDirAdj();
    float height = position.getHeightDir();
    if (!(height > 0.1f)) {
      height = Math.max(0.1f, position.getFontSizeInPt() * 0.7f);
    }
    var glyph = new Glyph(text, x, x + width, y, height, space(position, width, text));
    if (!onPage(position, glyph, direction == 90 || direction == 270)) {
      return;
    }
    byDirection.computeIfAbsent(askew ? 0 : direction, key -> new ArrayList<>()).add(glyph);
    if (!marked.isEmpty()) {
      mark(glyph);
    }
  }

  /** What is drawn beside the page, nobody sees. */
  private static boolean onPage(TextPosition position, Glyph glyph, boolean turned) {
    float width = turned ? position.getPageHeight() : position.getPageWidth();
    float height = turned ? position.getPageWidth() : position.getPageHeight();
    return glyph.x1() > -2
        && glyph.x0() < width + 2
        && glyph.y() > -2
        && glyph.y() - glyph.height() < height + 2;
  }

  /** Half a space of the font, or a third of the sign itself, whichever is less. */
  private static float space(TextPosition position, float width, String text) {
    float ofFont = position.getWidthOfSpace() * 0.5f;
    float ofSign = width / Math.max(1, text.length()) * 0.3f;
    float least = position.getHeightDir() * 0.12f;
    float smaller = ofFont > 0 && !Float.isNaN(ofFont) ? Math.min(ofFont, ofSign) : ofSign;
    return Math.max(smaller, least);
  }

  private void mark(Glyph glyph) {
    int sequence = NONE;
    for (int i = sequences.size() - 1; i >= 0 && sequence == NONE; i--) {
      sequence = sequences.get(i);
    }
    List<Glyph> glyphs = marked.get(sequence);
    if (glyphs != null && glyphs.size() < MOST_IN_SEQUENCE) {
      glyphs.add(glyph);
    }
  }
}
