package org.researchhub.imports;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.formats.record.Identifiers;
import org.researchhub.platform.http.WebAddress;

/** What somebody named a publication by. */
sealed interface Sought {

  /** As it is told of, and kept when there is no answer. */
  String value();

  record Doi(String value) implements Sought {}

  record Isbn(String value) implements Sought {}

  record Handle(String value) implements Sought {}

  record Page(String value, URI address) implements Sought {}

  Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:arxiv:\\s*|https?://arxiv\\.org/(?:abs|pdf)/)"
              + "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?(?:\\.pdf)?");

  /** Empty when it is neither a DOI, an ISBN, a handle, an arXiv number nor a web address. */
  static Optional<Sought> of(String typed) {
    String text = typed.strip();
    Matcher arxiv = ARXIV.matcher(text);
    if (arxiv.matches()) {
      return Optional.of(new Doi("10.48550/arXiv." + arxiv.group(1)));
    }
    Optional<String> resolved = Identifiers.doiOfAddress(text);
    if (resolved.isPresent() || text.matches("(?i)(?:doi:?\\s*)?10\\.\\d{4,9}(?:\\.\\d+)*/\\S+")) {
      return resolved.or(() -> Identifiers.doi(text)).map(Doi::new);
    }
    Optional<String> handle = Identifiers.handle(text);
    if (handle.isPresent()) {
      return handle.map(Handle::new);
    }
    if (text.matches("(?i)https?://\\S+")) {
      return page(text);
    }
    List<String> isbns = Identifiers.isbns(text);
    return isbns.size() == 1 && text.matches("(?i)(?:isbn(?:-1[03])?:?\\s*)?[-\\dX ]{10,17}")
        ? Optional.of(new Isbn(isbns.getFirst()))
        : Optional.empty();
  }

  private static Optional<Sought> page(String text) {
    try {
      return Optional.of(new Page(text, WebAddress.of(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Thirteen digits; ten are the older form of the same. */
  static String thirteen(String isbn) {
    if (isbn.length() != 10) {
      return isbn;
    }
    String digits = "978" + isbn.substring(0, 9);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
