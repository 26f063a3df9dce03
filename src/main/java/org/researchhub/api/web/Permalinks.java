package org.researchhub.api.web;

import java.util.List;
import java.util.Optional;
import org.researchhub.catalogue.PublicationId;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.formats.PublicationJson;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Words;

/** What identifiers can be wrong about. */
final class Permalinks {

  private static final int LONGEST_SHOWN = 40;

  private Permalinks() {}

  /** Says so when this cannot be an identifier at all. */
  static Optional<Problem> wrong(String id, Words words) {
    if (PublicationId.valid(id)) {
      return Optional.empty();
    }
    String shown = id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "…" : id;
    return Optional.of(
        Problem.of(Problem.Kind.WRONG_ID, words.say("platform.problem.wrong-id.detail", shown)));
  }

  static Problem gone(Tombstone tombstone, String base) {
    return new Problem(Problem.Kind.GONE, "", List.of(), PublicationJson.of(tombstone, base));
  }
}
