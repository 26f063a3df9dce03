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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
