package org.researchhub.files;

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

  /** Whether this is written as a SHA-512 in this program is. */
  public static boolean isSha512(String text) {
    return SHA_512.matcher(text).matches();
  }
}
