package org.researchhub.search;

import java.util.UUID;
import org.researchhub.platform.Facts;
import org.springframework.stereotype.Component;

/**
 * What was asked for by {@code hub index rebuild}, in the database: every process that follows it
 * builds its own index anew once, since an index remembers which request it answers.
 */
@Component
class RebuildRequests {

  private static final String NAME = "search.rebuild";

  private final Facts facts;

  RebuildRequests(Facts facts) {
    this.facts = facts;
  }

  /** The last request; empty when there was none. */
  String last() {
    return facts.recall(NAME).orElse("");
  }

  void ask() {
    facts.remember(NAME, UUID.randomUUID().toString());
  }
}
