package org.researchhub.files;

/**
 * A file by the name that a description gives it: for anybody when a readable version says so, for
 * the staff when only a draft does.
 *
 * @param name as in its address
 * @param mediaType as the publication states it
 */
public record StoredFile(String sha512, String name, String mediaType, StoredBytes bytes) {

  /** How many digits of the SHA-512 stand in an address. */
  public static final int DIGITS_IN_ADDRESS = 16;
}
