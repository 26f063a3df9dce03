package org.researchhub.search.vectors;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name of what makes a model that model. */
final class ModelKey {

  private static final int LENGTH = 12;

  private ModelKey() {}

  static String of(byte[] whatItIs) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(whatItIs);
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
