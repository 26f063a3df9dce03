package org.researchhub.formats.record;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers in one form each, whatever stands around them in print. */
public final class Identifiers {

  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");
  private static final Pattern ISBN =
      Pattern.compile(
          "(?<![\\dA-Za-z])(?:97[89][- ]?)?\\d(?:[- ]?\\d){8}[- ]?[\\dXx](?![\\dA-Za-z])");
  private static final Pattern ISSN =
      Pattern.compile("(?<![\\dA-Za-z-])(\\d{4})-?(\\d{3}[\\dXx])(?![\\dA-Za-z-])");
  private static final Pattern HANDLE =
      Pattern.compile("(?i)(?:https?://hdl\\.handle\\.net/|hdl:\\s*)(\\S+)");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?:A|E|S|T|ST|CRC|CCPR|CEDAW|CERD|CAT|HRI|DP|TD|FCCC|CTOC)/[A-Z0-9][\\w./()-]*");
  private static final Pattern DOI_ADDRESS =
      Pattern.compile("(?i)https?://(?:dx\\.)?doi\\.org/(10\\..+)");

  private Identifiers() {}

  /** Without prefix and address; empty when there is none in the text. */
  public static Optional<String> doi(String printed) {
    String text = printed.strip();
    if (text.contains("%2F") || text.contains("%2f")) {
      text = decoded(text);
    }
    Matcher found = DOI.matcher(text);
    return found.find()
        ? Optional.of(found.group().replaceFirst("[\\].,;]+$", ""))
        : Optional.empty();
  }

  /** The DOI that an address at the resolver leads to. */
  public static Optional<String> doiOfAddress(String url) {
    Matcher address = DOI_ADDRESS.matcher(url.strip());
    return address.matches() ? doi(address.group(1)) : Optional.empty();
  }

  public static Optional<String> handle(String printed) {
    Matcher found = HANDLE.matcher(printed);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Digits alone, of every ISBN in the text whose check digit is right. */
  public static List<String> isbns(String printed) {
    List<String> all = new ArrayList<>();
    Matcher found = ISBN.matcher(printed);
    while (found.find()) {
      String digits = found.group().replaceAll("[- ]", "").toUpperCase(Locale.ROOT);
      if (isIsbn(digits) && !all.contains(digits)) {
        all.add(digits);
      }
    }
    return all;
  }

  /** In two groups of four, of every ISSN in the text whose check digit is right. */
  public static List<String> issns(String printed) {
    List<String> all = new ArrayList<>();
    Matcher found = ISSN.matcher(printed);
    while (found.find()) {
      String digits = found.group(1) + found.group(2).toUpperCase(Locale.ROOT);
      String issn = digits.substring(0, 4) + "-" + digits.substring(4);
      if (weighted(digits, 8) % 11 == 0 && !all.contains(issn)) {
        all.add(issn);
      }
    }
    return all;
  }

  /** Whether it is a document symbol of the United Nations. */
  public static boolean isSymbol(String printed) {
    return SYMBOL.matcher(printed.strip()).matches();
  }

  private static boolean isIsbn(String digits) {
    if (digits.length() == 10) {
      return weighted(digits, 10) % 11 == 0;
    }
    if (digits.length() != 13 || digits.endsWith("X")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 13; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  private static int weighted(String digits, int first) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == 'X' && i < digits.length() - 1) {
        return 1;
      }
      sum += (c == 'X' ? 10 : c - '0') * (first - i);
    }
    return sum;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
