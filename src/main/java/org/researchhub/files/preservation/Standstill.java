package org.researchhub.files.preservation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Facts;

/**
 * Since when and why nothing goes into the store, remembered where commands in other processes see
 * it. Written only when it begins and when it is over.
 */
final class Standstill {

  private static final String NAME = "preservation stands still";
  private static final String OVER = "";

  private final Facts facts;
  private final Clock clock;
  private @Nullable String known;

  Standstill(Facts facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  Optional<String> now() {
    return facts.recall(NAME).filter(said -> !said.equals(OVER));
  }

  void because(RuntimeException failure) {
    if (before().equals(OVER)) {
      String said = clock.instant().truncatedTo(ChronoUnit.SECONDS) + ": " + reason(failure);
      try {
        remember(said);
      } catch (RuntimeException e) {
        failure.addSuppressed(e);
      }
    }
  }

  void over() {
    if (!before().equals(OVER)) {
      remember(OVER);
    }
  }

  private void remember(String said) {
    facts.remember(NAME, said);
    known = said;
  }

  private String before() {
    String said = known;
    if (said == null) {
      said = facts.recall(NAME).orElse(OVER);
      known = said;
    }
    return said;
  }

  private static String reason(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
