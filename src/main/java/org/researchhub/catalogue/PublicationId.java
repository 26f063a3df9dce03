package org.researchhub.catalogue;

import java.util.Random;

/**
 * Identifiers of publications: seven random characters and a check character over NOID's
 * "betanumeric" alphabet, which has no vowels (no words appear) and no l. The check (NOID's: the
 * sum of position times value, modulo 29) finds every single wrong character and every swap of two
 * neighbours. The first is a letter, so that an id is never mistaken for a number.
 *
 * @see <a href="https://metacpan.org/dist/Noid/view/noid">NOID, Check Digit Algorithm</a>
 */
public final class PublicationId {

  private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
  private static final int DIGITS = 10;
  private static final int LENGTH = 8;

  private PublicationId() {}

  /** A new identifier. The caller makes sure that it was never used. */
  static String mint(Random random) {
    var id = new StringBuilder(LENGTH);
    id.append(ALPHABET.charAt(DIGITS + random.nextInt(ALPHABET.length() - DIGITS)));
    while (id.length() < LENGTH - 1) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.append(check(id)).toString();
  }

  /** Whether this can be an identifier: its form and its check character are right. */
  public static boolean valid(String id) {
    return id.length() == LENGTH
        && id.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && ALPHABET.indexOf(id.charAt(0)) >= DIGITS
        && check(id) == id.charAt(LENGTH - 1);
  }

  private static char check(CharSequence id) {
    int sum = 0;
    for (int position = 1; position < LENGTH; position++) {
      sum += position * ALPHABET.indexOf(id.charAt(position - 1));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }
}
