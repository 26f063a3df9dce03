package org.researchhub.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a member of staff may do. Each role may also do all that the ones after it may. */
public enum Role {
  /** Also looks after people and the hub itself. */
  ADMINISTRATOR,
  /** Publishes. */
  CURATOR,
  /** Reads and writes drafts, and publishes nothing. */
  REVIEWER;

  public boolean includes(Role other) {
    return ordinal() <= other.ordinal();
  }

  /** As the command line and the database write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> named(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  List<Role> included() {
    return Arrays.stream(values()).filter(this::includes).toList();
  }
}
