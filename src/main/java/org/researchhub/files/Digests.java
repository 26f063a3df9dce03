package org.researchhub.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What identifies a file's bytes.
 *
 * @param sha512 128 lower-case hexadecimal digits
 * @param sha256 64 lower-case hexadecimal digits
 * @param bytes how many there are
 */
public record Digests(String sha512, String sha256, long bytes) {

  private static final Pattern SHA_512 = Pattern.compile("[0-9a-f]{128}");

  /** Of a file on this disk, which is never wholly in memory. */
  static Digests of(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      long length = 0;
      for (int read; (read = bytes.read(buffer)) >= 0; length += read) {
        sha512.update(buffer, 0, read);
        sha256.update(buffer, 0, read);
      }
      HexFormat hex = HexFormat.of();
      return new Digests(hex.formatHex(sha512.digest()), hex.formatHex(sha256.digest()), length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether this is written as a SHA-512 in this program is. */
  public static boolean isSha512(String text) {
    return SHA_512.matcher(text).matches();
  }
}
