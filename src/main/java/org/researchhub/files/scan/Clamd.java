package org.researchhub.files.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Talks to clamd as its manual says: INSTREAM, the bytes in chunks, one line of answer. */
public final class Clamd {

  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ANSWER = 4096;

  private final SocketAddress address;
  private final Duration patience;

  /**
   * @param address {@code host:port} or the path of a socket
   * @param patience how long one scan may take in all
   */
  public Clamd(String address, Duration patience) {
    int colon = address.lastIndexOf(':');
    this.address =
        address.startsWith("/")
            ? UnixDomainSocketAddress.of(address)
            : new InetSocketAddress(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    this.patience = patience;
  }

  /**
   * The scanner's one line, such as {@code stream: OK} or {@code stream: Eicar FOUND}.
   *
   * @throws IOException when the scanner cannot be reached, hangs up or takes too long
   */
  public String scan(InputStream bytes) throws IOException {
    var overdue = new AtomicBoolean();
    try (SocketChannel channel = open()) {
      Thread watch = Thread.ofVirtual().start(() -> hangUpLate(channel, overdue));
      try {
        send(channel, bytes);
        return answer(channel);
      } catch (IOException e) {
        throw overdue.get()
            ? new IOException("no answer within " + patience.toSeconds() + " seconds")
            : e;
      } finally {
        watch.interrupt();
      }
    }
  }

  private SocketChannel open() throws IOException {
    if (address instanceof UnixDomainSocketAddress) {
      SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
      channel.connect(address);
      return channel;
    }
    InetSocketAddress named = (InetSocketAddress) address;
    return SocketChannel.open(new InetSocketAddress(named.getHostString(), named.getPort()));
  }

  /** The scanner says before the end when it has had enough; its answer is read all the same. */
  private static void send(SocketChannel channel, InputStream bytes) throws IOException {
    write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
    var chunk = new byte[CHUNK];
    try {
      for (int count = bytes.readNBytes(chunk, 0, CHUNK);
          count > 0;
          count = bytes.readNBytes(chunk, 0, CHUNK)) {
        write(channel, ByteBuffer.allocate(4 + count).putInt(count).put(chunk, 0, count).flip());
      }
      write(channel, ByteBuffer.allocate(4).putInt(0).flip());
    } catch (IOException e) {
      if (!channel.isOpen()) {
        throw e;
      }
    }
  }

  private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static String answer(SocketChannel channel) throws IOException {
    ByteBuffer line = ByteBuffer.allocate(LONGEST_ANSWER);
    while (line.hasRemaining()) {
      if (channel.read(line) < 0 || line.get(line.position() - 1) == 0) {
        break;
      }
    }
    String text = new String(line.array(), 0, line.position(), StandardCharsets.UTF_8);
    String answer = text.replace("\0", "").strip();
    if (answer.isEmpty()) {
      throw new IOException("it hung up");
    }
    return answer;
  }

  private void hangUpLate(SocketChannel channel, AtomicBoolean overdue) {
    try {
      Thread.sleep(patience);
      overdue.set(true);
      channel.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // It is closed either way.
    }
  }
}
