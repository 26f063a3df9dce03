package org.researchhub.files.pdf;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.researchhub.files.derived.DerivedThumbnails;

/**
 * A small picture of a document's first page. It is encoded from its dots alone, so that nothing
 * which the document says of itself or of its pictures comes along.
 */
final class PagePicture {

  private static final int WIDTH = 96;
  private static final int HEIGHT = 136;
  private static final byte[] NONE = {};

  /** It is drawn this much greater and made smaller after, which leaves letters and lines even. */
  private static final int GREATER = 4;

  /** In points; no page of the PDF standard is greater. */
  private static final float GREATEST_PAGE = 14_400;

  private static final float MOST_TIMES_AS_LONG = 4;

  /** Of 255; between a page on which nothing could be drawn and one that is only pale. */
  private static final int LEAST_CONTRAST = 24;

  private PagePicture() {}

  /** A JPEG picture of at most 4,096 bytes; empty when the page has none that would show it. */
  static byte[] of(PDDocument document) throws IOException {
    float scale = scale(document.getPage(0));
    if (scale == 0) {
      return NONE;
    }
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    renderer.setAnnotationsFilter(annotation -> false);
    BufferedImage picture = half(half(renderer.renderImage(0, scale, ImageType.RGB)));
    return isEmpty(picture) ? NONE : encoded(picture);
  }

  /** From points to dots; 0 for a page that fits into no picture of this size. */
  private static float scale(PDPage page) {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    float width = turned ? box.getHeight() : box.getWidth();
    float height = turned ? box.getWidth() : box.getHeight();
    float longer = Math.max(width, height);
    float shorter = Math.min(width, height);
    boolean fits =
        shorter >= 1 && longer <= GREATEST_PAGE && longer <= shorter * MOST_TIMES_AS_LONG;
    return fits ? GREATER * Math.min(WIDTH / width, HEIGHT / height) : 0;
  }

  private static BufferedImage half(BufferedImage image) {
    int width = Math.max(1, image.getWidth() / 2);
    int height = Math.max(1, image.getHeight() / 2);
    var half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = half.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return half;
  }

  /** Also when the page is a picture of a kind that cannot be unfolded here. */
  private static boolean isEmpty(BufferedImage picture) {
    int darkest = 255;
    int lightest = 0;
    for (int dot :
        picture.getRGB(
            0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())) {
      int green = dot >> 8 & 0xFF;
      darkest = Math.min(darkest, green);
      lightest = Math.max(lightest, green);
    }
    return lightest - darkest < LEAST_CONTRAST;
  }

  /** As good as fits. */
  private static byte[] encoded(BufferedImage picture) throws IOException {
    for (int tenths = 8; tenths > 0; tenths--) {
      byte[] jpeg = jpeg(picture, tenths / 10f);
      if (jpeg.length <= DerivedThumbnails.MOST_BYTES) {
        return jpeg;
      }
    }
    return NONE;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var how = (JPEGImageWriteParam) writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      how.setOptimizeHuffmanTables(true);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
