package org.researchhub.files.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures of text with Tesseract, when the machine has it. The picture is drawn here, so
 * that Tesseract never sees a file that somebody else made.
 */
final class MachineReading {

  private static final int DOTS_PER_INCH = 200;
  private static final long MOST_DOTS = 24_000_000;
  private static final int SECONDS_A_PAGE = 40;
  private static final int LONGEST = 200_000;

  private final List<String> wanted;
  private @Nullable List<String> languages;

  /**
   * @param wanted languages as Tesseract names them; those that are not installed are left out
   */
  MachineReading(List<String> wanted) {
    this.wanted = wanted;
  }

  /** What a machine reads on a page, null when there is none or it cannot. */
  @Nullable String read(PDDocument document, int index) {
    if (languages().isEmpty()) {
      return null;
    }
    Path picture = null;
    try {
      picture = Files.createTempFile("page", ".pgm");
      draw(document, index, picture);
      String text = recognise(picture);
      return text.isBlank() ? null : text;
    } catch (IOException | RuntimeException e) {
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      delete(picture);
    }
  }

  private static void draw(PDDocument document, int index, Path file) throws IOException {
    PDRectangle box = document.getPage(index).getCropBox();
    double inches = (double) box.getWidth() / 72 * box.getHeight() / 72;
    float scale = DOTS_PER_INCH / 72f;
    if (inches * DOTS_PER_INCH * DOTS_PER_INCH > MOST_DOTS) {
      scale = (float) Math.sqrt(MOST_DOTS / inches) / 72f;
    }
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    BufferedImage image = renderer.renderImage(index, scale, ImageType.GRAY);
    byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      String head = "P5\n" + image.getWidth() + " " + image.getHeight() + "\n255\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(dots);
    }
  }

  private String recognise(Path picture) throws IOException, InterruptedException {
    Process process =
        tesseract(
            picture.toString(),
            "stdout",
            "-l",
            String.join("+", languages()),
            "--dpi",
            String.valueOf(DOTS_PER_INCH));
    boolean ended;
    byte[] output;
    Thread watch = watch(process);
    output = process.getInputStream().readNBytes(LONGEST);
    ended = process.waitFor(1, TimeUnit.SECONDS);
    process.destroyForcibly();
    watch.interrupt();
    return ended && process.exitValue() == 0
        ? MachineText.paragraphs(new String(output, StandardCharsets.UTF_8))
        : "";
  }

  private static Thread watch(Process process) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            if (!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS)) {
              process.destroyForcibly();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private List<String> languages() {
    if (languages == null) {
      languages = wanted.isEmpty() ? List.of() : installed();
    }
    return languages;
  }

  private List<String> installed() {
    try {
      Process process = tesseract("--list-langs");
      String all = new String(process.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
      List<String> known = all.lines().map(String::strip).toList();
      return wanted.stream().filter(known::contains).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Process tesseract(String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add("tesseract");
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
    return builder.start();
  }

  private static File nothing() {
    return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
  }

  private static void delete(@Nullable Path picture) {
    try {
      if (picture != null) {
        Files.deleteIfExists(picture);
      }
    } catch (IOException e) {
      // The folder of temporary files is emptied when the run ends.
    }
  }
}
