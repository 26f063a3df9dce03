package org.researchhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.Documents;
import org.researchhub.platform.settings.FileSettings;

/**
 * Text of documents as the hub takes it, in its worker processes, beside PDFBox alone in as many
 * threads of this process. Both in turn on the same few documents at a time, so that whatever else
 * the machine does meets both alike.
 */
final class TextSpeed {

  static final int PAGES = 50;

  private static final int THREADS = 2;
  private static final int TURN = 50;
  private static final int LINES = 40;
  private static final String WORDS =
      "the protection of persons who were moved between countries is a matter of human rights and"
          + " states shall provide information shelter legal advice to children women families"
          + " migrants workers in accordance with international law before any return long-term";

  /**
   * What was measured.
   *
   * @param own pages a second in the workers; bare by PDFBox alone
   * @param ownCpu milliseconds of processor time for a page; bareCpu by PDFBox alone
   * @param workerMegabytes the most that any worker had resident
   * @param heapMegabytes what the hub's heap grew by, after collecting
   */
  record Speed(
      double own,
      double bare,
      double ownCpu,
      double bareCpu,
      double workerMegabytes,
      double heapMegabytes) {}

  private final Path folder;
  private final Random random = new Random(1);
  private final AtomicLong workerKilobytes = new AtomicLong();
  private final Map<Long, Long> workersCpuMillis = new ConcurrentHashMap<>();

  TextSpeed(Path folder) {
    this.folder = folder;
  }

  Speed measure(int count) {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(document(folder.resolve("document-" + i + ".pdf")));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Documents documents = new Documents(FileSettings.DEFAULT)) {
      List<Path> warm = files.subList(0, Math.min(files.size(), 2 * TURN));
      all(threads, warm, TextSpeed::bare);
      all(threads, warm, file -> own(documents, file));
      double heap = heapMegabytes();
      double bareCpu = 0;
      double ownCpu = 0;
      long bare = 0;
      long own = 0;
      for (int from = 0; from < files.size(); from += TURN) {
        List<Path> turn = files.subList(from, Math.min(files.size(), from + TURN));
        double cpu = Measured.cpuMillis();
        bare += all(threads, turn, TextSpeed::bare);
        bareCpu += Measured.cpuMillis() - cpu;
        cpu = Measured.cpuMillis() + workersCpuMillis();
        own += all(threads, turn, file -> own(documents, file));
        ownCpu += Measured.cpuMillis() + workersCpuMillis() - cpu;
      }
      double pages = (double) count * PAGES;
      return new Speed(
          pages / own * 1e9,
          pages / bare * 1e9,
          ownCpu / pages,
          bareCpu / pages,
          workerKilobytes.get() / 1024.0,
          heapMegabytes() - heap);
    }
  }

  private interface Taking {
    void of(Path file);
  }

  /** Nanoseconds for all of them. */
  private static long all(ExecutorService threads, List<Path> files, Taking taking) {
    long start = System.nanoTime();
    List<Future<?>> waiting = new ArrayList<>();
    files.forEach(file -> waiting.add(threads.submit(() -> taking.of(file))));
    try {
      for (Future<?> one : waiting) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return System.nanoTime() - start;
  }

  private static void bare(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      check(new PDFTextStripper().getText(document).length() > PAGES * LINES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void own(Documents documents, Path file) {
    var text = documents.text(file);
    check(text.outcome() == Outcome.TEXT && text.units().size() == PAGES);
    ProcessHandle.current()
        .children()
        .forEach(worker -> {
          workerKilobytes.accumulateAndGet(resident(worker.pid()), Math::max);
          workersCpuMillis.merge(worker.pid(), cpuMillis(worker), Math::max);
        });
  }

  private static void check(boolean held) {
    if (!held) {
      throw new IllegalStateException("A document was not read as it was written");
    }
  }

  /** Of all workers there were: one that has done its share is replaced by another. */
  private double workersCpuMillis() {
    return workersCpuMillis.values().stream().mapToLong(Long::longValue).sum();
  }

  private static long cpuMillis(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  /** Kilobytes that a process has had resident at most; 0 where the system does not say. */
  private static long resident(long process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private static double heapMegabytes() {
    System.gc();
    Runtime machine = Runtime.getRuntime();
    return (machine.totalMemory() - machine.freeMemory()) / 1048576.0;
  }

  private Path document(Path file) {
    String[] words = WORDS.split(" ");
    try (var document = new PDDocument()) {
      var font = new PDType1Font(FontName.TIMES_ROMAN);
      for (int number = 0; number < PAGES; number++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(font, 11);
          content.setLeading(16);
          content.newLineAtOffset(72, 770);
          for (int line = 0; line < LINES; line++) {
            var text = new StringBuilder();
            while (text.length() < 80) {
              text.append(words[random.nextInt(words.length)]).append(' ');
            }
            content.showText(text.toString());
            content.newLine();
          }
          content.endText();
        }
      }
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
