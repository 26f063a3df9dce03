package org.researchhub.curation.merging;

import java.util.Locale;
import java.util.Optional;

/** Which of two statements stands. */
public enum Choice {
  /** What the publication says already. */
  EXISTING,
  /** What the other record says. */
  OTHER,
  /** The entries of both; only where there can be several. */
  BOTH;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Choice> named(String code) {
    for (Choice choice : values()) {
      if (choice.code().equals(code)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
