package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.ServedHub;

/** Where a virus scanner is named, no file is taken that it has not passed. */
@Timeout(120)
class ScannedIntakeTest {

  private static final String BAD = "this one is bad";

  @TempDir private Path folder;

  @Test
  void whatTheScannerFindsIsNotKeptAndTheRestIsMarkedScanned() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread scanner = Thread.ofVirtual().start(() -> answer(server));
      Files.writeString(
          folder.resolve("hub.yaml"),
          "hub:\n  files:\n    clamd: 127.0.0.1:" + server.getLocalPort() + "\n");
      try (ServedHub hub = ServedHub.in(folder)) {
        Intake intake = hub.door(Intake.class);

        assertThat(take(intake, "good.txt", "Nothing is wrong with this text."))
            .isInstanceOfSatisfying(
                Intake.Taken.Accepted.class,
                taken -> assertThat(taken.verdict().scanned()).isTrue());
        assertThat(take(intake, "bad.txt", BAD))
            .isInstanceOfSatisfying(
                Intake.Taken.Refused.class,
                refused -> assertThat(refused.reason().in("en")).contains("Test.Signature"));
        try (var staged = Files.list(folder.resolve("staged"))) {
          assertThat(staged.filter(file -> BAD.equals(read(file)))).isEmpty();
        }
      } finally {
        scanner.interrupt();
      }
    }
  }

  @Test
  void withoutAScannerAFileIsMarkedAsNotScanned() throws Exception {
    try (ServedHub hub = ServedHub.in(folder)) {
      assertThat(take(hub.door(Intake.class), "a.txt", "Some text."))
          .isInstanceOfSatisfying(
              Intake.Taken.Accepted.class,
              taken -> assertThat(taken.verdict().scanned()).isFalse());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Intake.Taken take(Intake intake, String name, String text) throws IOException {
    return intake.take(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void answer(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        var in = new DataInputStream(socket.getInputStream());
        in.readNBytes(10);
        var heard = new StringBuilder();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
          heard.append(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        String says = heard.indexOf(BAD) < 0 ? "stream: OK\0" : "stream: Test.Signature FOUND\0";
        socket.getOutputStream().write(says.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // The hub hears of it.
      }
    }
  }
}
