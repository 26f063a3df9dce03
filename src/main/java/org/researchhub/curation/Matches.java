package org.researchhub.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/** Finds publications that a record may be the same as. */
@Component
public class Matches {

  private final KnownRecords known;
  private final MatchKeys keys;
  private final Database database;
  private final BatchStore batches = new BatchStore();

  Matches(KnownRecords known, MatchKeys keys, Database database) {
    this.database = database;
    this.known = known;
    this.keys = keys;
  }

  /**
   * The likeliest match, but for those of which somebody said that they are not the same.
   *
   * @param self a publication that is not to be compared with, or null
   */
  public Optional<Match> best(Description description, @Nullable String self) {
    return best(description, self, self);
  }

  /**
   * As {@link #best(Description, String)}.
   *
   * @param itself the draft or publication that the record is, or null
   */
  Optional<Match> best(Description description, @Nullable String self, @Nullable String itself) {
    var comparison = Comparison.of(description);
    List<String> ids = keys.sharing(List.of(comparison.keys())).getFirst();
    return best(comparison, ids, known.of(ids), self, itself);
  }

  /** The likeliest match of each record, as {@link #best(Description, String)}, asked at once. */
  public List<Optional<Match>> best(List<Comparison> records) {
    List<List<String>> ids = keys.sharing(records.stream().map(Comparison::keys).toList());
    Map<String, KnownRecords.Known> all =
        known.of(ids.stream().flatMap(List::stream).distinct().toList());
    var found = new ArrayList<Optional<Match>>();
    for (int i = 0; i < records.size(); i++) {
      found.add(best(records.get(i), ids.get(i), all, null, null));
    }
    return List.copyOf(found);
  }

  /** Whether somebody said of two such records that they are not the same. */
  public boolean apart(Comparison one, Comparison other) {
    return database.read(sql -> PairStore.apartAlike(sql, one.likeness(), other.likeness()));
  }

  /** As {@link KnownRecords#seen}. */
  long seen() {
    return known.seen();
  }

  /** As {@link KnownRecords#add}, of what some records became. */
  void published(List<Drafts.Incoming> records, List<Optional<Drafts.Begun>> all, long before) {
    var published = new ArrayList<KnownRecords.Known>();
    for (int i = 0; i < all.size(); i++) {
      Publication publication = all.get(i).map(Drafts.Begun::publication).orElse(null);
      if (publication != null) {
        published.add(KnownRecords.Known.of(publication, records.get(i).record()));
      }
    }
    known.add(published, before);
  }

  private Optional<Match> best(
      Comparison comparison,
      List<String> ids,
      Map<String, KnownRecords.Known> all,
      @Nullable String self,
      @Nullable String itself) {
    List<KnownRecords.Known> shared =
        ids.stream().filter(id -> !id.equals(self)).map(all::get).filter(Objects::nonNull).toList();
    List<Match> found = shared.stream().map(comparison::with).flatMap(Optional::stream).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Set<String> undone = undone(found, all);
    Set<String> apart =
        found.stream().noneMatch(Match::same)
            ? Set.of()
            : database.read(sql -> PairStore.apart(sql, comparison.likeness(), itself));
    return found.stream()
        .filter(match -> !undone.contains(match.id()))
        .filter(match -> !match.same() || !apart.contains(match.id()))
        .max(Comparison.BEST);
  }

  /** What an import brought that was undone is not there any more, though its page is. */
  private Set<String> undone(List<Match> found, Map<String, KnownRecords.Known> all) {
    List<String> withdrawn =
        found.stream()
            .map(Match::id)
            .filter(id -> {
              KnownRecords.Known one = all.get(id);
              return one != null && one.withdrawn();
            })
            .toList();
    return withdrawn.isEmpty() ? Set.of() : database.read(sql -> batches.undone(sql, withdrawn));
  }
}
