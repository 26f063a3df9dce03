package org.researchhub.curation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.changes.Changes;
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
  private final PairStore store;

  Pairs(
      Database database,
      Drafts drafts,
      Publications publications,
      Changes changes,
      Clock clock,
      Random random) {
    this.database = database;
    this.drafts = drafts;
    this.publications = publications;
    this.clock = clock;
    this.random = random;
    store = new PairStore(changes);
  }

  /**
   * Remembers that a draft may be the same as a publication or as another draft, unless the two
   * have met before.
   */
  public Optional<Pair> found(Draft draft, Match match) {
    Pair pair = pair(draft.id(), match, Pair.State.OPEN);
    boolean fresh = database.write(transaction -> insert(transaction, pair, draft, match, null));
    return fresh ? Optional.of(pair) : Optional.empty();
  }

  private boolean insert(
      DSLContext transaction, Pair pair, Draft draft, Match match, @Nullable String by) {
    String other =
        match.draft()
            ? drafts
                .find(match.id())
                .map(one -> Comparison.of(one.description()).likeness())
                .orElse(null)
            : null;
    return store.insert(
        transaction, pair, Comparison.of(draft.description()).likeness(), other, by);
  }

  /**
   * Remembers for ever that a record is not the publication or draft that it was taken for.
   *
   * @param one the record's draft
   */
  public void apart(Draft one, Match match, String actor) {
    Pair pair = pair(one.id(), match, Pair.State.APART);
    database.writing(transaction -> {
      if (!insert(transaction, pair, one, match, actor)) {
        store
            .of(transaction, pair.one(), pair.other())
            .ifPresent(known ->
                store.decide(transaction, known.id(), Pair.State.APART, pair.found(), actor));
      }
    });
  }

  /**
   * Puts any two side by side, whatever the comparison says of them. When they have met before,
   * that pair is answered as it was decided.
   *
   * @param one a draft or publication; merging them leads it to the other, unless only the other is
   *     a draft
   * @return empty when one of the two is not there, or both are the same one
   */
  public Optional<Pair> pair(String one, String other) {
    Side first = side(one);
    Side second = side(other);
    if (first == null || second == null || first.id().equals(second.id())) {
      return Optional.empty();
    }
    boolean turned = second.draft() && !first.draft();
    Side loser = turned ? second : first;
    Side survivor = turned ? first : second;
    Comparison compared = Comparison.of(survivor.description());
    Match match =
        Comparison.of(loser.description()).with(survivor.id(), compared, survivor.draft());
    Pair pair = pair(loser.id(), match, Pair.State.OPEN);
    return database.write(transaction ->
        store
            .of(transaction, loser.id(), survivor.id())
            .or(() -> store.of(transaction, survivor.id(), loser.id()))
            .or(() -> {
              store.insert(
                  transaction,
                  pair,
                  Comparison.of(loser.description()).likeness(),
                  survivor.draft() ? compared.likeness() : null,
                  null);
              return Optional.of(pair);
            }));
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
      store.lock(transaction);
      boolean there = store.byId(transaction, id).filter(pair -> pair.state() == from).isPresent();
      if (there) {
        store.decide(transaction, id, to, now, actor);
      }
      return there;
    });
  }

  /** The pair of a draft or publication and another, if the two have met. */
  public Optional<Pair> between(String one, String other) {
    return database.read(sql -> store.of(sql, one, other));
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
   * One of a pair, as it is now.
   *
   * @param draft whether it is not published
   * @param version of the publication; the revision of a draft
   */
  public record Side(String id, Description description, boolean draft, long version) {}

  /** The two of a pair; null for what is gone. */
  public record Sides(@Nullable Side one, @Nullable Side other) {}

  public Sides sides(Pair pair) {
    return new Sides(side(pair.one()), side(pair.other()));
  }

  private @Nullable Side side(String id) {
    Optional<Side> draft =
        drafts
            .find(id)
            .filter(found -> found.publication() == null)
            .map(found -> new Side(id, found.description(), true, found.revision()));
    return draft
        .or(() ->
            publications
                .find(id)
                .filter(Publication.class::isInstance)
                .map(Publication.class::cast)
                .map(found -> new Side(id, found.description(), false, found.version())))
        .orElse(null);
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
