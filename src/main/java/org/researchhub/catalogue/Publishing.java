package org.researchhub.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;

/** Makes one submission a version, in a transaction that has the changes' lock. */
final class Publishing {

  private final PublicationStore store;
  private final Changes changes;
  private final Clock clock;
  private final Random random;

  Publishing(PublicationStore store, Changes changes, Clock clock, Random random) {
    this.store = store;
    this.changes = changes;
    this.clock = clock;
    this.random = random;
  }

  Outcome publish(DSLContext transaction, Submission submission) {
    String id = submission.id() == null ? mint(transaction) : submission.id();
    List<String> reasons = refusals(transaction, submission, id);
    if (!reasons.isEmpty()) {
      return new Outcome.Refused(reasons);
    }
    Optional<CatalogueEntry> current =
        submission.id() == null ? Optional.empty() : store.byId(transaction, id);
    if (current.isEmpty()) {
      return submission.startedFrom() == 0
          ? create(transaction, id, submission)
          : new Outcome.Missing(id);
    }
    if (!(current.get() instanceof Publication publication)) {
      return new Outcome.Refused(List.of(Publications.GONE));
    }
    if (publication.version() != submission.startedFrom()) {
      return new Outcome.Stale(publication);
    }
    return change(transaction, publication, submission);
  }

  private List<String> refusals(DSLContext transaction, Submission submission, String id) {
    var reasons = new ArrayList<>(PublishingRules.refusals(submission, id));
    String slug = submission.slug();
    if (slug != null
        && store.ownerOf(transaction, slug).filter(owner -> !owner.equals(id)).isPresent()) {
      reasons.add("The address name “" + slug + "” belongs to another publication.");
    }
    return reasons;
  }

  private Outcome create(DSLContext transaction, String id, Submission submission) {
    String now = clock.instant().toString();
    String slug = submission.slug() == null ? slug(transaction, id, submission) : submission.slug();
    String added =
        submission.added() == null
            ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString()
            : submission.added();
    CatalogueEntry entry = store.create(transaction, id, slug, added, submission, now);
    changes.append(transaction, Change.Kind.PUBLICATION, id, 1);
    return new Outcome.Done(entry);
  }

  private Outcome change(DSLContext transaction, Publication current, Submission submission) {
    @Nullable String slug = submission.slug();
    if (slug != null && !slug.equals(current.slug())) {
      store.giveSlug(transaction, slug, current.id());
    } else if (current.description().equals(Stored.asRead(submission.description()))) {
      return new Outcome.Done(current);
    }
    long version = current.version() + 1;
    CatalogueEntry entry =
        store.republish(transaction, current, version, submission, clock.instant().toString());
    changes.append(transaction, Change.Kind.PUBLICATION, current.id(), version);
    return new Outcome.Done(entry);
  }

  private String slug(DSLContext transaction, String id, Submission submission) {
    return Slug.of(
        PublishingRules.leadingTitle(submission.description()),
        id,
        taken -> store.ownerOf(transaction, taken).isPresent());
  }

  private String mint(DSLContext transaction) {
    String id = PublicationId.mint(random);
    while (store.exists(transaction, id)) {
      id = PublicationId.mint(random);
    }
    return id;
  }
}
