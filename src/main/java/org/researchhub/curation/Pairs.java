package org.researchhub.curation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/**
 * Pairs that may be the same and wait for somebody to look at them. That two are not the same is
 * remembered for ever, also of a record that is thrown away and comes again.
 */
@Component
public class Pairs {

  private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";
  private static final int ID_LENGTH = 9;

  private final Database database;
  private final Drafts drafts;
  private final Publications publications;
  private final Clock clock;
  private final Random random;
  private final PairStore store = new PairStore();

  Pairs(Database database, Drafts drafts, Publications publications, Clock clock, Random random) {
    this.database = database;
    this.drafts = drafts;
    this.publications = publications;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Remembers that a draft may be the same as a publication, unless the two have met before.
   *
   * @param match with a publication
   */
  public Optional<Pair> found(Draft draft, Match match) {
    Pair pair = pair(draft.id(), match, Pair.State.OPEN);
    String likeness = Comparison.of(draft.description()).likeness();
    boolean fresh = database.write(transaction -> store.insert(transaction, pair, likeness, null));
    return fresh ? Optional.of(pair) : Optional.empty();
  }

  /**
   * Remembers for ever that a record is not the publication that it was taken for.
   *
   * @param one the record's draft
   */
  public void apart(Draft one, Match match, String actor) {
    Pair pair = pair(one.id(), match, Pair.State.APART);
    String likeness = Comparison.of(one.description()).likeness();
    database.writing(transaction -> {
      if (!store.insert(transaction, pair, likeness, actor)) {
        store
            .of(transaction, pair.one(), pair.other())
            .ifPresent(known ->
                store.decide(transaction, known.id(), Pair.State.APART, pair.found(), actor));
      }
    });
  }

  /** Remembers for ever that the two are not the same; false when there is no such open pair. */
  public boolean keepBoth(String id, String actor) {
    return decide(id, Pair.State.OPEN, Pair.State.APART, actor);
  }

  /** Opens again a pair that was kept apart; false when it was not. */
  public boolean reopen(String id, String actor) {
    return decide(id, Pair.State.APART, Pair.State.OPEN, actor);
  }

  private boolean decide(String id, Pair.State from, Pair.State to, String actor) {
    String now = clock.instant().toString();
    return database.write(transaction -> {
      boolean there = store.byId(transaction, id).filter(pair -> pair.state() == from).isPresent();
      if (there) {
        store.decide(transaction, id, to, now, actor);
      }
      return there;
    });
  }

  public Optional<Pair> find(String id) {
    return database.read(sql -> store.byId(sql, id));
  }

  /** A page of those that nobody has decided, the likeliest first. */
  public List<Pair> open(int offset, int limit) {
    return database.read(sql -> store.list(sql, Pair.State.OPEN, offset, limit));
  }

  /** Some of those that were merged and can be taken apart again. */
  public List<Pair> merged(int limit) {
    return database.read(sql -> store.list(sql, Pair.State.MERGED, 0, limit));
  }

  public long countOpen() {
    return database.read(sql -> store.count(sql, Pair.State.OPEN));
  }

  /**
   * What the two sides of a pair say now.
   *
   * @param one null when it is gone
   * @param oneIsDraft whether the first is not published
   * @param other null when it is gone
   */
  public record Sides(@Nullable Description one, boolean oneIsDraft, @Nullable Publication other) {}

  public Sides sides(Pair pair) {
    Optional<Draft> draft = drafts.find(pair.one());
    Description one =
        draft
            .map(Draft::description)
            .or(() -> readable(pair.one()).map(Publication::description))
            .orElse(null);
    return new Sides(one, draft.isPresent(), readable(pair.other()).orElse(null));
  }

  private Optional<Publication> readable(String id) {
    CatalogueEntry entry = publications.find(id).orElse(null);
    return entry instanceof Publication publication ? Optional.of(publication) : Optional.empty();
  }

  private Pair pair(String one, Match match, Pair.State state) {
    var id = new StringBuilder("m");
    while (id.length() < ID_LENGTH) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new Pair(
        id.toString(),
        one,
        match.id(),
        match.score(),
        match.evidence(),
        clock.instant().toString(),
        state);
  }
}
