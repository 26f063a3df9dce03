package org.researchhub.curation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.db.Database;
import org.springframework.stereotype.Component;

/** Finds publications that a record may be the same as. */
@Component
public class Matches {

  private final Publications publications;
  private final MatchKeys keys;
  private final Database database;
  private final BatchStore batches = new BatchStore();
  private final PairStore pairs = new PairStore();

  Matches(Publications publications, MatchKeys keys, Database database) {
    this.database = database;
    this.publications = publications;
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
   * @param known the draft or publication that the record is, or null
   */
  Optional<Match> best(Description description, @Nullable String self, @Nullable String known) {
    var comparison = new Comparison(description);
    List<String> ids =
        keys.sharing(comparison.keys()).stream().filter(id -> !id.equals(self)).toList();
    List<Publication> shared =
        publications.entries(ids).stream()
            .map(entry -> entry instanceof Publication publication ? publication : null)
            .filter(Objects::nonNull)
            .toList();
    Set<String> undone = undone(shared);
    List<Match> found =
        shared.stream()
            .filter(publication -> !undone.contains(publication.id()))
            .map(comparison::with)
            .filter(match -> match.same() || match.belongs())
            .toList();
    Set<String> apart =
        found.stream().noneMatch(Match::same)
            ? Set.of()
            : database.read(sql -> pairs.apart(sql, comparison.likeness(), known));
    return found.stream()
        .filter(match -> !match.same() || !apart.contains(match.id()))
        .max(Comparison.BEST);
  }

  /** What an import brought that was undone is not there any more, though its page is. */
  private Set<String> undone(List<Publication> shared) {
    List<String> withdrawn =
        shared.stream()
            .filter(publication -> publication.withdrawn() != null)
            .map(Publication::id)
            .toList();
    return withdrawn.isEmpty() ? Set.of() : database.read(sql -> batches.undone(sql, withdrawn));
  }
}
