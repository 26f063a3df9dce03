package org.researchhub.catalogue;

import static org.researchhub.platform.db.tables.Tables.CATALOGUE_PUBLICATION;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_VERSION;

import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Edtf;
import org.researchhub.authorities.Folding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Between publications and the columns they are stored in. */
final class Stored {

  /** Raised when {@link #findable} says more or less of a publication than before. */
  static final int FINDABLE_FORM = 1;

  private static final JsonMapper JSON = new JsonMapper();

  private Stored() {}

  /** From a row of the current state joined with its version. */
  static CatalogueEntry entry(Record row) {
    String state = row.get(CATALOGUE_PUBLICATION.STATE);
    if (state.equals(PublicationStore.PUBLISHED)) {
      return publication(row, null);
    }
    String reason = reason(row);
    return state.equals(PublicationStore.WITHDRAWN)
        ? publication(row, reason)
        : new Tombstone(
            row.get(CATALOGUE_PUBLICATION.ID),
            row.get(CATALOGUE_PUBLICATION.VERSION),
            row.get(CATALOGUE_PUBLICATION.SLUG),
            row.get(CATALOGUE_PUBLICATION.CHANGED),
            reason,
            row.get(CATALOGUE_PUBLICATION.SURVIVOR),
            description(row.get(CATALOGUE_PUBLICATION.JSON)));
  }

  /** Why it was withdrawn or removed. */
  static String reason(Record row) {
    String reason = row.get(CATALOGUE_VERSION.REASON);
    return reason == null ? "" : reason;
  }

  /** What the staff find it by, folded: its identifier, titles and agencies. */
  static String findable(String id, Description description) {
    return Folding.fold(
        id
            + " "
            + String.join(" ", description.titles().values())
            + " "
            + String.join(
                " ",
                description.agencies().stream()
                    .map(Description.AgencyStatement::printed)
                    .toList()));
  }

  static Publication publication(Record row, @Nullable String withdrawn) {
    return new Publication(
        row.get(CATALOGUE_PUBLICATION.ID),
        row.get(CATALOGUE_PUBLICATION.VERSION),
        row.get(CATALOGUE_PUBLICATION.SLUG),
        row.get(CATALOGUE_PUBLICATION.ADDED),
        row.get(CATALOGUE_PUBLICATION.SOURCE_ORDER),
        row.get(CATALOGUE_PUBLICATION.CHANGED),
        withdrawn,
        description(row.get(CATALOGUE_PUBLICATION.JSON)));
  }

  static Optional<Edtf> published(Description description) {
    return description.published().flatMap(Edtf::parse);
  }

  static @Nullable Long year(Optional<Edtf> published) {
    return published.map(Edtf::year).map(Integer::longValue).orElse(null);
  }

  static Description description(String json) {
    return Description.owning((ObjectNode) JSON.readTree(json));
  }

  static String json(Description description) {
    return JSON.writeValueAsString(description.document());
  }

  /** The description as it would come back: 1 stays 1, however the number was made. */
  static Description asRead(Description description) {
    return description(json(description));
  }
}
