package org.researchhub.files.preservation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Facts;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The hub's own store, opened when it is first needed and made this hub's own. */
@Component
public class OpenedStore implements DisposableBean {

  private static final String HUB = "files.hub";
  private static final String ROOT = "files.store-root";

  private final StoreOpening opening;
  private final Facts facts;
  private final Clock clock;
  private @Nullable PreservationStore store;
  private @Nullable StoreOwner owner;

  public OpenedStore(StoreOpening opening, Facts facts, Clock clock) {
    this.opening = opening;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * The store.
   *
   * @throws org.researchhub.platform.Fault when it cannot be used, or belongs to another hub
   */
  public synchronized PreservationStore store() {
    if (store == null) {
      PreservationStore opened = opening.own();
      try {
        owner = StoreOwner.claim(opened, hub(), UUID.randomUUID().toString(), clock.instant());
        store = opened;
      } finally {
        if (store == null) {
          opened.close();
        }
      }
    }
    return store;
  }

  /**
   * Looks again whether the store is still this hub's.
   *
   * @throws org.researchhub.platform.Fault when another has taken it over
   */
  StoreOwner owner() {
    PreservationStore opened = store();
    owner = StoreOwner.claim(opened, hub(), UUID.randomUUID().toString(), clock.instant());
    return owner;
  }

  /** Remembers what is wrong with the files that describe the store, for every process to know. */
  void remember(List<Finding> atRoot) {
    String found = String.join(" ", atRoot.stream().map(Finding::toString).toList());
    if (!found.equals(atRoot())) {
      facts.remember(ROOT, found);
    }
  }

  /** What the last look found wrong with the files that describe the store; empty for nothing. */
  String atRoot() {
    return facts.recall(ROOT).orElse("");
  }

  private String hub() {
    Optional<String> known = facts.recall(HUB);
    if (known.isEmpty()) {
      facts.remember(HUB, UUID.randomUUID().toString());
    }
    return facts.recall(HUB).orElseThrow();
  }

  @Override
  public synchronized void destroy() {
    if (store != null) {
      store.close();
      store = null;
    }
  }
}
