package org.researchhub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.settings.ModelSettings;
import org.researchhub.search.vectors.FolderModel;
import org.researchhub.search.vectors.TextModel;
import org.researchhub.search.vectors.TextModels;

/** Looks for other programs that a hub can make use of. */
record Outside(Checkup checkup) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LONGEST_ANSWER = 100_000;

  void tesseract() {
    try {
      Process process =
          new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said =
          new String(process.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
      process.destroy();
      checkup.fine(
          "tesseract",
          "Pictures of text can be read in "
              + String.join(", ", said.lines().skip(1).map(String::strip).toList())
              + ".");
    } catch (IOException e) {
      checkup.note(
          "tesseract",
          "It is not installed: pages that are pictures have no text.",
          "Debian: apt install tesseract-ocr, and a package for each language, such as"
              + " tesseract-ocr-fra");
    }
  }

  /**
   * @param address as the settings name it
   */
  void scanner(@Nullable String address) {
    if (address == null) {
      checkup.note(
          "clamd",
          "No virus scanner is named: files are marked \"not scanned\".",
          "Install ClamAV's clamd and name it in hub.files.clamd.");
      return;
    }
    String answer = ping(address);
    if (answer.startsWith("PONG")) {
      checkup.fine("clamd", address + " answers.");
    } else {
      checkup.failed(
          "clamd",
          address + " does not answer: " + answer.strip(),
          "Start clamd, or name it right in hub.files.clamd.");
    }
  }

  /** The model that searches may use beside words. */
  void model(ModelSettings settings) {
    FolderModel inFolder = TextModels.inFolder(settings);
    if (settings.address() == null && inFolder == null) {
      checkup.note(
          "model",
          "Searches look for words alone: no sentence-embedding model is named.",
          "If sentences are to find what says the same in other words: ./hub extra embeddings,"
              + " then hub.search.model.folder: installed");
      return;
    }
    String missing = inFolder == null ? null : inFolder.missing();
    if (missing != null) {
      checkup.failed("model", missing, "Or take hub.search.model.folder out of hub.yaml.");
      return;
    }
    try (TextModel model = TextModels.of(settings).orElseThrow()) {
      int size = model.vectors(List.of("A question."), PATIENCE).getFirst().length;
      checkup.fine("model", "It answers with " + size + " numbers for a text.");
    } catch (IOException e) {
      checkup.failed(
          "model", String.valueOf(e.getMessage()), "Until then searches look for words alone.");
    }
  }

  private static String ping(String address) {
    boolean local = address.startsWith("/");
    int colon = address.lastIndexOf(':');
    SocketAddress target =
        local
            ? UnixDomainSocketAddress.of(address)
            : new InetSocketAddress(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    try (SocketChannel channel =
        local ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open()) {
      Thread watch = closeLater(channel);
      channel.connect(target);
      channel.write(ByteBuffer.wrap("zPING\0".getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer said = ByteBuffer.allocate(16);
      channel.read(said);
      watch.interrupt();
      return new String(said.array(), 0, said.position(), StandardCharsets.US_ASCII);
    } catch (IOException | RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Thread closeLater(SocketChannel channel) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            TimeUnit.NANOSECONDS.sleep(PATIENCE.toNanos());
            channel.close();
          } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
