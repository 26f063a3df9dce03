package org.researchhub.platform.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Compresses pages (gzip, RFC 1952). The stylesheet stands in every page, to the letter the same,
 * and is a good third of most: it is compressed once, and its bytes are put between those of what
 * stands before and after it. A page without it is compressed like anything else.
 */
@Component
final class PageCompression {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 3};

  /** The stylesheet stands in the head; a page's own text has no unescaped style element. */
  private static final int FARTHEST = 8192;

  /** Four hundredths more bytes than the default for less than half of its work. */
  private static final int QUICK = 4;

  private final byte[] sheet;
  private final byte[] compressedSheet;

  private final Deflaters thorough = new Deflaters(Deflater.DEFAULT_COMPRESSION);
  private final Deflaters quick = new Deflaters(QUICK);

  @Autowired
  PageCompression(Sites sites) {
    this(sites.stylesheet().text().getBytes(StandardCharsets.UTF_8));
  }

  PageCompression(byte[] sheet) {
    this.sheet = sheet;
    this.compressedSheet = compressed(sheet);
  }

  /** For a page that is kept and sent many times. */
  byte[] kept(byte[] html) {
    return gzip(html, thorough);
  }

  /** For a page that is made for one reader. */
  byte[] once(byte[] html) {
    return gzip(html, quick);
  }

  private byte[] gzip(byte[] html, Deflaters deflaters) {
    var gzip = new ByteArrayOutputStream(html.length / 3);
    gzip.writeBytes(HEADER);
    Deflater deflater = deflaters.take();
    int at = sheetIn(html);
    if (at >= 0) {
      deflate(deflater, html, 0, at, gzip);
      gzip.writeBytes(compressedSheet);
      at += sheet.length;
      deflater.reset();
    } else {
      at = 0;
    }
    deflater.finish();
    deflate(deflater, html, at, html.length, gzip);
    deflaters.idle.offer(deflater);
    var checksum = new CRC32();
    checksum.update(html);
    number((int) checksum.getValue(), gzip);
    number(html.length, gzip);
    return gzip.toByteArray();
  }

  /** Compressing does not wait for anything, so there are never more than cores. */
  private static final class Deflaters {
    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();
    private final int level;

    Deflaters(int level) {
      this.level = level;
    }

    Deflater take() {
      Deflater deflater = idle.poll();
      if (deflater == null) {
        return new Deflater(level, true);
      }
      deflater.reset();
      return deflater;
    }
  }

  /** Where the stylesheet begins; -1 when the page does not have it. */
  private int sheetIn(byte[] html) {
    int last = Math.min(FARTHEST, html.length - sheet.length);
    for (int at = 0; sheet.length > 0 && at <= last; at++) {
      if (html[at] == sheet[0]
          && Arrays.equals(html, at, at + sheet.length, sheet, 0, sheet.length)) {
        return at;
      }
    }
    return -1;
  }

  /** Blocks that end on a whole byte and refer to nothing that stands before them. */
  private static byte[] compressed(byte[] text) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    var compressed = new ByteArrayOutputStream();
    deflate(deflater, text, 0, text.length, compressed);
    deflater.end();
    return compressed.toByteArray();
  }

  private static void deflate(
      Deflater deflater, byte[] text, int from, int to, ByteArrayOutputStream into) {
    var room = new byte[8192];
    deflater.setInput(text, from, to - from);
    int written;
    do {
      written = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
      into.write(room, 0, written);
    } while (written == room.length);
  }

  private static void number(int value, ByteArrayOutputStream into) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      into.write(value >>> shift);
    }
  }
}
