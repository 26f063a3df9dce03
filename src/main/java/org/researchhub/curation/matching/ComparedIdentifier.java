package org.researchhub.curation.matching;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.catalogue.Description.Identifier;

/** An identifier in the one form in which equal ones are equal. */
public record ComparedIdentifier(String scheme, String value) {

  private static final Pattern DOI =
      Pattern.compile("^(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)$");
  private static final Pattern HANDLE =
      Pattern.compile("^(?:https?://hdl\\.handle\\.net/|hdl:\\s*)(\\d[\\w.]*/\\S+)$");

  public static ComparedIdentifier of(Identifier identifier) {
    String scheme = identifier.scheme().toLowerCase(Locale.ROOT);
    String value = identifier.value().strip().toLowerCase(Locale.ROOT);
    return address(value)
        .orElseGet(() ->
            new ComparedIdentifier(
                scheme,
                switch (scheme) {
                  case "isbn" -> isbn13(value.replaceAll("[^0-9x]", ""));
                  case "handle" -> value.replaceFirst("^(https?://[^/]+/|hdl:\\s*)", "");
                  default -> value.replaceAll("[^\\p{L}\\p{N}]", "");
                }));
  }

  /** What a DOI's or a handle's address names. */
  static Optional<ComparedIdentifier> address(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    Matcher doi = DOI.matcher(lower);
    if (doi.matches()) {
      return Optional.of(new ComparedIdentifier("doi", doi.group(1).replaceFirst("[.,;]+$", "")));
    }
    Matcher handle = HANDLE.matcher(lower);
    return handle.matches()
        ? Optional.of(new ComparedIdentifier("handle", handle.group(1)))
        : Optional.empty();
  }

  private static String isbn13(String digits) {
    if (digits.length() != 10) {
      return digits;
    }
    String body = "978" + digits.substring(0, 9);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return body + (10 - sum % 10) % 10;
  }

  @Override
  public String toString() {
    return scheme + " " + value;
  }
}
