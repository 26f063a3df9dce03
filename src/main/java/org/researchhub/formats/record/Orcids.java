package org.researchhub.formats.record;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ORCID identifiers in the form that the hub keeps. */
final class Orcids {

  private static final Pattern ORCID =
      Pattern.compile("(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dX])");

  private Orcids() {}

  static Optional<String> in(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher parts = ORCID.matcher(text);
    return parts.find()
        ? Optional.of(
                String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4)))
            .filter(Orcids::isRight)
        : Optional.empty();
  }

  /** ISO 7064 MOD 11-2. */
  private static boolean isRight(String orcid) {
    String digits = orcid.replace("-", "");
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + digits.charAt(i) - '0') * 2;
    }
    int check = (12 - total % 11) % 11;
    return digits.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
