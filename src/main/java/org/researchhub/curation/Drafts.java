package org.researchhub.curation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.matching.Keys;
import org.researchhub.curation.rules.Finding;
import org.researchhub.curation.rules.Rules;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.web.Words;
import org.springframework.stereotype.Component;

/**
 * The door to what is not published. A publication has at most one open draft. A draft may be
 * incomplete; only publishing asks the rules.
 */
@Component
public class Drafts {

  private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
  private static final int ID_LENGTH = 9;

  private final Database database;
  private final Publications publications;
  private final Matches matches;
  private final DraftFiles files;
  private final Clock clock;
  private final Random random;
  private final DraftStore store = new DraftStore();
  private final BatchStore batches = new BatchStore();
  private final PairStore pairs = new PairStore();

  public Drafts(
      Database database,
      Publications publications,
      Matches matches,
      DraftFiles files,
      Clock clock,
      Random random) {
    this.database = database;
    this.publications = publications;
    this.matches = matches;
    this.files = files;
    this.clock = clock;
    this.random = random;
  }

  /** Begins a draft of a new publication. */
  public Draft add(Description description, String actor) {
    return addAll(List.of(description), null, actor).getFirst();
  }

  /** Begins drafts of new publications in one transaction, in the order of their source. */
  public List<Draft> addAll(List<Description> descriptions, @Nullable String batch, String actor) {
    return database.write(transaction -> {
      var drafts = new ArrayList<Draft>();
      for (Description description : descriptions) {
        Draft draft = begin(null, 0, batch, drafts.size() + 1, actor, description);
        store.insert(transaction, draft);
        drafts.add(draft);
      }
      return List.copyOf(drafts);
    });
  }

  /**
   * Begins drafts of a batch, as {@link #addAll}, and remembers their wording. What another import
   * has taken in meanwhile, word for word, is left out.
   *
   * @param before how many records of the source come before these
   */
  public List<Optional<Draft>> take(
      List<Description> descriptions, String batch, long before, String actor) {
    return database.write(transaction -> {
      var taken = new ArrayList<Optional<Draft>>();
      for (Description description : descriptions) {
        long order = before + taken.size() + 1;
        Draft draft = begin(null, 0, batch, order, actor, description);
        boolean fresh =
            batches.take(transaction, Keys.wording(description), batch, draft.id())
                && store.insert(transaction, draft);
        taken.add(fresh ? Optional.of(draft) : Optional.empty());
      }
      return List.copyOf(taken);
    });
  }

  /**
   * Saves a changed description of a publication: into its open draft, or as a new one.
   *
   * @param startedFrom the version of the publication that the change began from
   * @param revision the revision of the open draft that it began from; 0 when there was none
   */
  public Saving saveChange(
      String publication, long startedFrom, long revision, Description description, String actor) {
    return database.write(transaction -> {
      Optional<Draft> open = store.of(transaction, publication);
      if (open.isPresent()) {
        return save(transaction, open.get(), revision, startedFrom, description, actor);
      }
      if (!(publications.find(publication).orElse(null) instanceof Publication current)) {
        return new Saving.Missing(publication);
      }
      if (current.version() != startedFrom) {
        return new Saving.PublicationChanged(current);
      }
      Draft draft = begin(publication, startedFrom, null, 0, actor, description);
      if (store.insert(transaction, draft)) {
        return new Saving.Saved(draft);
      }
      return changed(store.of(transaction, publication), publication);
    });
  }

  /**
   * Saves a changed draft.
   *
   * @param revision the revision that the change began from
   */
  public Saving save(String id, long revision, Description description, String actor) {
    return database.write(transaction ->
        store
            .byId(transaction, id)
            .map(draft ->
                save(transaction, draft, revision, draft.startedFrom(), description, actor))
            .orElseGet(() -> new Saving.Missing(id)));
  }

  private Saving save(
      DSLContext transaction,
      Draft draft,
      long revision,
      long startedFrom,
      Description description,
      String actor) {
    if (draft.revision() != revision) {
      return new Saving.DraftChanged(draft);
    }
    Draft changed =
        new Draft(
            draft.id(),
            draft.publication(),
            startedFrom,
            revision + 1,
            draft.batch(),
            draft.order(),
            draft.added(),
            draft.addedBy(),
            clock.instant().toString(),
            actor,
            description);
    return store.update(transaction, changed, revision)
        ? new Saving.Saved(changed)
        : changed(store.byId(transaction, draft.id()), draft.id());
  }

  static Saving changed(Optional<Draft> current, String id) {
    return current.<Saving>map(Saving.DraftChanged::new).orElseGet(() -> new Saving.Missing(id));
  }

  /** Throws a draft away; false when there is none. The publication stays as it is. */
  public boolean discard(String id) {
    return discardAll(List.of(id)) == 1;
  }

  /** Throws drafts away in one transaction and says how many there were. */
  int discardAll(List<String> ids) {
    return database.write(transaction -> {
      int discarded = 0;
      for (String id : ids) {
        batches.discarded(transaction, id);
        pairs.discarded(transaction, id);
        discarded += store.delete(transaction, id) ? 1 : 0;
      }
      return discarded;
    });
  }

  /** What the rules find against a draft and what they warn of, refusals first. */
  public List<Finding> check(Draft draft) {
    var findings = new ArrayList<Finding>(Rules.check(draft.description()));
    if (draft.publication() != null) {
      Optional<CatalogueEntry> current = publications.find(draft.publication());
      if (!(current.orElse(null) instanceof Publication publication)) {
        findings.addFirst(Finding.refusal("", "gone"));
      } else if (publication.version() != draft.startedFrom()) {
        findings.addFirst(
            Finding.refusal(
                "",
                "stale",
                Long.toString(draft.startedFrom()),
                Long.toString(publication.version())));
      }
    }
    matches
        .best(
            draft.description(),
            draft.publication(),
            draft.publication() == null ? draft.id() : draft.publication())
        .filter(match -> match.certain() || match.doubtful())
        .ifPresent(match ->
            findings.add(
                Finding.warning(
                    "/titles",
                    "duplicate",
                    match.title(),
                    match.id(),
                    String.join("; ", match.reasons(Words.in("en"))))));
    return List.copyOf(findings);
  }

  /** As {@link #publish(String, long, String)}, whatever the draft says now. */
  public Publishing publish(String id, String actor) {
    return find(id)
        .map(draft -> publish(id, draft.revision(), actor))
        .orElseGet(() -> new Publishing.Missing(id));
  }

  /**
   * Publishes a draft: all reasons against it, or a new version and the draft is gone. The bytes of
   * its files are made durable before the transaction begins.
   *
   * @param revision the revision that was decided on
   */
  public Publishing publish(String id, long revision, String actor) {
    Optional<Draft> decidedOn = find(id).filter(draft -> draft.revision() == revision);
    if (decidedOn.isPresent()) {
      List<Finding> missing = files.makeDurable(decidedOn.get().description());
      if (!missing.isEmpty()) {
        return new Publishing.Refused(decidedOn.get(), missing);
      }
    }
    return database.write(transaction -> publish(transaction, id, revision, actor));
  }

  /** Publishes drafts as they are now in one transaction; each has an outcome of its own. */
  public List<Publishing> publishAll(List<Draft> all, String actor) {
    var outcomes = new ArrayList<Publishing>();
    var ready = new ArrayList<Draft>();
    for (Draft draft : all) {
      List<Finding> missing = files.makeDurable(draft.description());
      if (missing.isEmpty()) {
        ready.add(draft);
      } else {
        outcomes.add(new Publishing.Refused(draft, missing));
      }
    }
    outcomes.addAll(
        database.write(transaction ->
            ready.stream()
                .map(draft -> publish(transaction, draft.id(), draft.revision(), actor))
                .toList()));
    return List.copyOf(outcomes);
  }

  private Publishing publish(DSLContext transaction, String id, long revision, String actor) {
    Optional<Draft> found = store.byId(transaction, id);
    if (found.isEmpty()) {
      return new Publishing.Missing(id);
    }
    Draft draft = found.get();
    if (draft.revision() != revision) {
      return new Publishing.Changed(draft);
    }
    if (!store.hold(transaction, draft)) {
      return store
          .byId(transaction, id)
          .<Publishing>map(Publishing.Changed::new)
          .orElseGet(() -> new Publishing.Missing(id));
    }
    List<Finding> refusals =
        Rules.check(draft.description()).stream().filter(Finding::refuses).toList();
    if (!refusals.isEmpty()) {
      return new Publishing.Refused(draft, refusals);
    }
    Outcome outcome =
        publications.publish(
            transaction,
            new Submission(
                draft.publication(),
                draft.startedFrom(),
                null,
                null,
                draft.order(),
                draft.description(),
                actor,
                null));
    return switch (outcome) {
      case Outcome.Done(Publication publication) -> {
        store.delete(transaction, id);
        batches.published(transaction, draft, publication);
        pairs.published(transaction, draft, publication);
        yield new Publishing.Published(publication);
      }
      case Outcome.Stale(Publication current) -> new Publishing.Stale(draft, current);
      case Outcome.Refused(var reasons) ->
          new Publishing.Refused(
              draft,
              reasons.stream().map(reason -> new Finding(true, "", reason, List.of())).toList());
      case Outcome.Done done -> throw new IllegalStateException(done.toString());
      case Outcome.Stale stale ->
          new Publishing.Refused(draft, List.of(Finding.refusal("", "gone")));
      case Outcome.Missing missing ->
          new Publishing.Refused(draft, List.of(Finding.refusal("", "gone")));
    };
  }

  /**
   * An open draft of a new publication that is certainly the same as a record. What it was made
   * from, however it was changed since, is known by {@link Batches#taken}.
   */
  public Optional<Match> same(Description description) {
    var comparison = new Comparison(description);
    return database.read(sql -> store.sharing(sql, comparison.keysOfTheSame())).stream()
        .map(comparison::with)
        .filter(Match::certain)
        .max(Comparison.BEST);
  }

  public Optional<Draft> find(String id) {
    return database.read(sql -> store.byId(sql, id));
  }

  /** The open draft of a publication. */
  public Optional<Draft> of(String publication) {
    return database.read(sql -> store.of(sql, publication));
  }

  /** The open drafts of some publications, in no order. */
  public List<Draft> of(List<String> of) {
    return database.read(sql -> store.of(sql, of));
  }

  /** A page of all drafts, last changed first. */
  public List<Draft> list(int offset, int limit) {
    return database.read(sql -> store.list(sql, offset, limit));
  }

  /** The drafts that a person changed last, newest first. */
  public List<Draft> changedBy(String person, int limit) {
    return database.read(sql -> store.changedBy(sql, person, limit));
  }

  /** The drafts of an import, in its order. */
  public List<Draft> ofBatch(String batch) {
    return database.read(sql -> store.ofBatch(sql, batch));
  }

  /** What was published of an import: the version of each publication that it made. */
  public List<BatchEntry> publishedOf(String batch) {
    return database.read(sql -> batches.of(sql, batch));
  }

  public long count() {
    return database.read(store::count);
  }

  /** The id of the draft of a publication that another draft is merged into. */
  static String changeOf(String draft) {
    return "e" + draft.substring(1);
  }

  Draft begin(
      @Nullable String publication,
      long startedFrom,
      @Nullable String batch,
      long order,
      String actor,
      Description description) {
    var id = new StringBuilder("d");
    while (id.length() < ID_LENGTH) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    String now = clock.instant().toString();
    return new Draft(
        id.toString(),
        publication,
        startedFrom,
        1,
        batch,
        order,
        now,
        actor,
        now,
        actor,
        description);
  }
}
