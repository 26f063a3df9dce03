package org.researchhub.catalogue;

import java.util.Locale;

/** Forms and check digits of identifiers; hyphens and spaces between digits do not matter. */
final class CheckDigits {

  private CheckDigits() {}

  static boolean isbn(String value) {
    String digits = plain(value).replaceFirst("^ISBN(1[03])?:?", "");
    return digits.length() == 10 ? isbn10(digits) : isbn13(digits);
  }

  private static boolean isbn10(String digits) {
    return digits.matches("\\d{9}[\\dX]") && weighted(digits, 10) % 11 == 0;
  }

  private static boolean isbn13(String digits) {
    if (!digits.matches("97[89]\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  static boolean issn(String value) {
    String digits = plain(value).replaceFirst("^ISSN:?", "");
    return digits.matches("\\d{7}[\\dX]") && weighted(digits, 8) % 11 == 0;
  }

  static boolean doi(String value) {
    return value
        .strip()
        .replaceFirst("(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", "")
        .matches("10\\.\\d{4,9}(\\.\\d+)*/\\S+");
  }

  /** ISO 7064 MOD 11-2. */
  static boolean orcid(String value) {
    String digits = plain(value.strip().replaceFirst("(?i)^https?://orcid\\.org/", ""));
    if (!digits.matches("\\d{15}[\\dX]")) {
      return false;
    }
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + digits.charAt(i) - '0') * 2;
    }
    int check = (12 - total % 11) % 11;
    return digits.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
  }

  private static int weighted(String digits, int first) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      sum += (c == 'X' ? 10 : c - '0') * (first - i);
    }
    return sum;
  }

  private static String plain(String value) {
    return value.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u2010-\\u2015-]", "");
  }
}
