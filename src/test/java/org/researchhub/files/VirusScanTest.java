package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The virus scanner's protocol, spoken with a socket that does as it is told. */
@Timeout(60)
class VirusScanTest {

  private static final byte[] CONTENT = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);

  private interface Script {
    void play(Socket socket) throws Exception;
  }

  @Test
  void withoutAScannerNothingIsSaidToBeClean() {
    var scan = new VirusScan(null, Duration.ofSeconds(1));

    assertThat(scan.isConfigured()).isFalse();
    assertThat(scan.scan(bytes())).isEqualTo(new Scanning.NotScanned());
  }

  @Test
  void everyByteIsSentAndACleanFilePasses() throws Exception {
    var heard = new CompletableFuture<byte[]>();

    Scanning scanning =
        scan(socket -> {
          heard.complete(stream(socket));
          say(socket, "stream: OK\0");
        });

    assertThat(scanning).isEqualTo(new Scanning.Clean());
    assertThat(heard.get()).isEqualTo(CONTENT);
  }

  @Test
  void aFindingIsRefusedByItsName() throws Exception {
    Scanning scanning =
        scan(socket -> {
          stream(socket);
          say(socket, "stream: Win.Test.EICAR_HDB-1 FOUND\0");
        });

    assertThat(sentence(scanning))
        .isEqualTo("The virus scanner found Win.Test.EICAR_HDB-1 in it. It is not kept.");
  }

  @Test
  void nothingPassesAScannerThatCannotLook() throws Exception {
    assertThat(sentence(scan(Socket::close))).startsWith("The virus scanner could not look at it");
    assertThat(
            sentence(
                scan(socket -> {
                  stream(socket);
                  say(socket, "INSTREAM size limit exceeded. ERROR\0");
                })))
        .contains("INSTREAM size limit exceeded. ERROR");
    assertThat(sentence(scan(socket -> Thread.sleep(10_000))))
        .contains("no answer within 2 seconds");
    assertThat(sentence(new VirusScan("127.0.0.1:1", Duration.ofSeconds(2)).scan(bytes())))
        .startsWith("The virus scanner could not look at it");
  }

  private static Scanning scan(Script script) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread scanner =
          Thread.ofVirtual()
              .start(() -> {
                try (Socket socket = server.accept()) {
                  script.play(socket);
                } catch (Exception e) {
                  // The other side hears of it.
                }
              });
      try {
        return new VirusScan("127.0.0.1:" + server.getLocalPort(), Duration.ofSeconds(2))
            .scan(bytes());
      } finally {
        scanner.interrupt();
      }
    }
  }

  /** The bytes of one INSTREAM command. */
  private static byte[] stream(Socket socket) throws IOException, ExecutionException {
    var in = new DataInputStream(socket.getInputStream());
    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
    var all = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      all.write(in.readNBytes(length));
    }
    return all.toByteArray();
  }

  private static void say(Socket socket, String answer) throws IOException {
    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static ByteArrayInputStream bytes() {
    return new ByteArrayInputStream(CONTENT);
  }

  private static String sentence(Scanning scanning) {
    return scanning instanceof Scanning.Refused refused
        ? refused.reason().in("en")
        : scanning.toString();
  }
}
