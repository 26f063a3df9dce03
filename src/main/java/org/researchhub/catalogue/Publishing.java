package org.researchhub.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;

/** Makes submissions versions, in a transaction that has the changes' lock. */
final class Publishing {

  private static final int AT_ONCE = 500;

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

  /** In the order given; the database is told at once of new ones that follow each other. */
  List<Outcome> publishAll(DSLContext transaction, List<Submission> submissions) {
    var outcomes = new ArrayList<Outcome>();
    var fresh = new ArrayList<Submission>();
    for (Submission submission : submissions) {
      if (submission.id() == null && submission.slug() == null && submission.startedFrom() == 0) {
        fresh.add(submission);
        if (fresh.size() == AT_ONCE) {
          outcomes.addAll(createAll(transaction, fresh));
          fresh.clear();
        }
      } else {
        outcomes.addAll(createAll(transaction, fresh));
        fresh.clear();
        outcomes.add(publish(transaction, submission));
      }
    }
    outcomes.addAll(createAll(transaction, fresh));
    return List.copyOf(outcomes);
  }

  private Outcome publish(DSLContext transaction, Submission submission) {
    String id = submission.id() == null ? mint(transaction, 1).getFirst() : submission.id();
    List<String> reasons = refusals(transaction, submission, id);
    if (!reasons.isEmpty()) {
      return new Outcome.Refused(reasons);
    }
    Optional<CatalogueEntry> current =
        submission.id() == null ? Optional.empty() : store.byId(transaction, id);
    if (current.isEmpty()) {
      return submission.startedFrom() == 0
          ? create(transaction, List.of(id), List.of(submission)).getFirst()
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

  private List<Outcome> createAll(DSLContext transaction, List<Submission> fresh) {
    List<String> ids = mint(transaction, fresh.size());
    var sound = new ArrayList<Submission>();
    var theirs = new ArrayList<String>();
    var outcomes = new ArrayList<@Nullable Outcome>();
    for (int i = 0; i < fresh.size(); i++) {
      List<String> reasons = PublishingRules.refusals(fresh.get(i), ids.get(i));
      outcomes.add(reasons.isEmpty() ? null : new Outcome.Refused(reasons));
      if (reasons.isEmpty()) {
        sound.add(fresh.get(i));
        theirs.add(ids.get(i));
      }
    }
    var created = create(transaction, theirs, sound).iterator();
    return outcomes.stream().map(refused -> refused == null ? created.next() : refused).toList();
  }

  private List<Outcome> create(
      DSLContext transaction, List<String> ids, List<Submission> submissions) {
    if (submissions.isEmpty()) {
      return List.of();
    }
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    List<String> slugs = slugs(transaction, ids, submissions);
    var all = new ArrayList<PublicationStore.Fresh>();
    for (int i = 0; i < ids.size(); i++) {
      Submission submission = submissions.get(i);
      String added = submission.added() == null ? today : submission.added();
      all.add(new PublicationStore.Fresh(ids.get(i), slugs.get(i), added, submission));
    }
    List<Publication> created = store.createAll(transaction, all, clock.instant().toString());
    changes.appendAll(transaction, Change.Kind.PUBLICATION, ids, 1);
    return created.stream().<Outcome>map(Outcome.Done::new).toList();
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

  /** Its own, or a free one made of its title. */
  private List<String> slugs(
      DSLContext transaction, List<String> ids, List<Submission> submissions) {
    var wanted = new ArrayList<String>();
    for (int i = 0; i < ids.size(); i++) {
      Submission submission = submissions.get(i);
      String own = submission.slug();
      wanted.add(
          own == null
              ? Slug.wanted(PublishingRules.leadingTitle(submission.description()), ids.get(i))
              : own);
    }
    Set<String> taken = new HashSet<>(store.slugs(transaction, wanted));
    var asked = Set.copyOf(wanted);
    var slugs = new ArrayList<String>();
    for (int i = 0; i < ids.size(); i++) {
      String slug =
          submissions.get(i).slug() != null
              ? wanted.get(i)
              : Slug.free(
                  wanted.get(i),
                  name ->
                      taken.contains(name)
                          || !asked.contains(name) && store.ownerOf(transaction, name).isPresent());
      taken.add(slug);
      slugs.add(slug);
    }
    return slugs;
  }

  private List<String> mint(DSLContext transaction, int number) {
    var ids = new LinkedHashSet<String>();
    while (ids.size() < number) {
      while (ids.size() < number) {
        ids.add(PublicationId.mint(random));
      }
      ids.removeAll(store.given(transaction, ids));
    }
    return List.copyOf(ids);
  }
}
