package org.researchhub.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.researchhub.platform.db.Database;

/** Finds open drafts of new publications that a record may be the same as. */
final class LikelyDrafts {

  private final Database database;
  private final Matches matches;
  private final DraftStore store;

  LikelyDrafts(Database database, Matches matches, DraftStore store) {
    this.database = database;
    this.matches = matches;
    this.store = store;
  }

  /** An open draft and what a record is to it. */
  private record Candidate(Comparison draft, Match match) {}

  /**
   * The likeliest for each record.
   *
   * @param without for each record the import whose drafts it is not compared with; empty for none
   */
  List<Optional<Match>> of(List<Comparison> records, List<String> without) {
    List<List<Draft>> sharing =
        database.read(
            sql -> store.sharing(sql, records.stream().map(Comparison::keysOfTheSame).toList()));
    var found = new ArrayList<Optional<Match>>();
    for (int i = 0; i < records.size(); i++) {
      String batch = without.get(i);
      found.add(
          best(
              records.get(i),
              sharing.get(i).stream().filter(draft -> !batch.equals(draft.batch())).toList()));
    }
    return List.copyOf(found);
  }

  private Optional<Match> best(Comparison record, List<Draft> sharing) {
    List<Candidate> found =
        sharing.stream()
            .map(draft -> {
              var comparison = Comparison.of(draft.description());
              return new Candidate(comparison, record.with(draft.id(), comparison, true));
            })
            .filter(candidate -> candidate.match().same())
            .toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Set<String> apart = database.read(sql -> PairStore.apart(sql, record.likeness(), null));
    return found.stream()
        .filter(candidate -> !apart.contains(candidate.match().id()))
        .filter(candidate -> !matches.apart(record, candidate.draft()))
        .map(Candidate::match)
        .max(Comparison.BEST);
  }
}
