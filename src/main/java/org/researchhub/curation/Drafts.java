package org.researchhub.curation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.matching.Keys;
import org.researchhub.curation.rules.Finding;
import org.researchhub.curation.rules.Rules;
import org.researchhub.platform.changes.Changes;
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
  private final Changes changes;
  private final Clock clock;
  private final Random random;
  private final DraftStore store = new DraftStore();
  private final BatchStore batches = new BatchStore();
  private final DraftPublishing publishing;
  private final DraftChanges edits;
  private final LikelyDrafts likely;

  public Drafts(
      Database database,
      Publications publications,
      Matches matches,
      DraftFiles files,
      Changes changes,
      Clock clock,
      Random random) {
    this.database = database;
    this.publications = publications;
    this.matches = matches;
    this.files = files;
    this.changes = changes;
    this.clock = clock;
    this.random = random;
    edits = new DraftChanges(this, publications, store, clock);
    likely = new LikelyDrafts(database, matches, store);
    publishing = new DraftPublishing(publications, store, batches, new PairStore(changes));
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
    return takeAll(
            descriptions.stream()
                .map(record ->
                    new Incoming(Comparison.of(record), Keys.wording(record), record, false))
                .toList(),
            batch,
            before,
            actor)
        .stream()
        .map(taken -> taken.map(Begun::draft))
        .toList();
  }

  /**
   * A record that is to be taken in.
   *
   * @param record as its source has it
   * @param wording of it, as {@link Batches#wording} gives it
   * @param description what the draft of it says
   * @param publish whether it is to be published at once
   */
  public record Incoming(
      Comparison record, String wording, Description description, boolean publish) {}

  /**
   * What a record became.
   *
   * @param publication null when it is a draft
   */
  public record Begun(Draft draft, @Nullable Publication publication) {}

  /**
   * As {@link #take}; and publishes, in the same transaction, those that are to be published and
   * that no rule refuses. Of what is published no draft is kept.
   */
  public List<Optional<Begun>> takeAll(
      List<Incoming> records, String batch, long before, String actor) {
    List<Boolean> here =
        records.stream()
            .map(one -> one.publish() && files.makeDurable(one.description()).isEmpty())
            .toList();
    List<String> wordings = records.stream().map(Incoming::wording).toList();
    long seen = matches.seen();
    List<Optional<Begun>> all =
        database.write(transaction -> {
          changes.lock(transaction);
          Set<String> known = new HashSet<>();
          batches
              .taken(transaction, wordings)
              .forEach((wording, taken) -> {
                if (!taken.recognised()) {
                  known.add(wording);
                }
              });
          var begun = new ArrayList<Optional<Draft>>();
          var wanted = new ArrayList<Draft>();
          for (int i = 0; i < records.size(); i++) {
            if (!known.add(wordings.get(i))) {
              begun.add(Optional.empty());
              continue;
            }
            Draft draft =
                begin(null, 0, batch, before + i + 1, actor, records.get(i).description());
            begun.add(Optional.of(draft));
            if (here.get(i)) {
              wanted.add(draft);
            }
          }
          Map<String, Publication> published = publishing.unkept(transaction, wanted, actor);
          batches.takeAll(transaction, batch, wordings, begun, published);
          begun.stream()
              .flatMap(Optional::stream)
              .filter(draft -> !published.containsKey(draft.id()))
              .forEach(draft -> store.insert(transaction, draft));
          return begun.stream()
              .map(one -> one.map(draft -> new Begun(draft, published.get(draft.id()))))
              .toList();
        });
    matches.published(records, all, seen);
    return all;
  }

  /**
   * Saves a changed description of a publication: into its open draft, or as a new one.
   *
   * @param startedFrom the version of the publication that the change began from
   * @param revision the revision of the open draft that it began from; 0 when there was none
   */
  public Saving saveChange(
      String publication, long startedFrom, long revision, Description description, String actor) {
    return database.write(transaction ->
        edits.saveChange(transaction, publication, startedFrom, revision, description, actor));
  }

  /**
   * Saves a changed draft.
   *
   * @param revision the revision that the change began from
   */
  public Saving save(String id, long revision, Description description, String actor) {
    return database.write(transaction -> edits.save(transaction, id, revision, description, actor));
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
        PairStore.gone(transaction, id);
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
    return database.write(transaction -> publishing.publish(transaction, id, revision, actor));
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
                .map(draft -> publishing.publish(transaction, draft.id(), draft.revision(), actor))
                .toList()));
    return List.copyOf(outcomes);
  }

  /**
   * The open draft of a new publication that is likeliest the same as a record, certainly or
   * doubtfully, but for those of which somebody said that they are not. What it was made from,
   * however it was changed since, is known by {@link Batches#taken}.
   */
  public Optional<Match> same(Description description) {
    return same(List.of(Comparison.of(description)), List.of("")).getFirst();
  }

  /**
   * As {@link #same(Description)}, for each of many.
   *
   * @param without for each record the import whose drafts it is not compared with; empty for none
   */
  public List<Optional<Match>> same(List<Comparison> records, List<String> without) {
    return likely.of(records, without);
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
    return database.read(sql -> store.ofBatch(sql, batch, Integer.MAX_VALUE));
  }

  /** The first drafts of an import. */
  public List<Draft> ofBatch(String batch, int limit) {
    return database.read(sql -> store.ofBatch(sql, batch, limit));
  }

  /**
   * Drafts of an import about which no question is open, in its order: whether they are the same as
   * something else.
   *
   * @param last the draft that these come after; null for the first ones
   */
  public List<Draft> settled(String batch, @Nullable Draft last, int limit) {
    return database.read(sql -> store.settled(sql, batch, last, limit));
  }

  public long countSettled(String batch) {
    return database.read(sql -> store.countSettled(sql, batch));
  }

  /** What was published of an import: the version of each publication that it made. */
  public List<BatchEntry> publishedOf(String batch) {
    return database.read(sql -> batches.after(sql, batch, "", Integer.MAX_VALUE));
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
