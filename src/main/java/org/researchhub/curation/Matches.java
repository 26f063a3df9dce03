package org.researchhub.curation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.springframework.stereotype.Component;

/** Finds publications that a record may be the same as. */
@Component
public class Matches {

  private final Publications publications;
  private final MatchKeys keys;

  Matches(Publications publications, MatchKeys keys) {
    this.publications = publications;
    this.keys = keys;
  }

  /**
   * The likeliest match.
   *
   * @param self a publication that is not to be compared with, or null
   */
  public Optional<Match> best(Description description, @Nullable String self) {
    List<String> ids = keys.sharing(description).stream().filter(id -> !id.equals(self)).toList();
    var comparison = new Comparison(description);
    return publications.entries(ids).stream()
        .map(entry -> entry instanceof Publication publication ? publication : null)
        .filter(Objects::nonNull)
        .map(comparison::with)
        .filter(match -> match.certain() || match.doubtful() || match.belongs())
        .max(Comparison.BEST);
  }
}
