package org.researchhub.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as references can hold it: a year, possibly a month, possibly a day. A season or a
 * doubtful date is cited by its year; a decade is not cited, because a reference would make one
 * year of it; of a period it is the beginning.
 */
public record CitedDate(String year, @Nullable String month, @Nullable String day) {

  private static final Pattern POINT =
      Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?(?=[/?~%]|$|-).*");

  static Optional<CitedDate> of(String edtf) {
    Matcher parts = POINT.matcher(edtf);
    return parts.matches()
        ? Optional.of(new CitedDate(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }

  /** As precise as it is, e.g. {@code 2006-10}. */
  public String iso() {
    return joined("-");
  }

  /** The known parts with something between them. */
  public String joined(String between) {
    return year
        + (month == null ? "" : between + month)
        + (month == null || day == null ? "" : between + day);
  }
}
