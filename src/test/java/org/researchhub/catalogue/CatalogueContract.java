package org.researchhub.catalogue;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.DatabaseContract;

/** What the catalogue promises, whichever database it stands on. */
abstract class CatalogueContract extends DatabaseContract
    implements PublishingPromises, LeavingPromises, ListingPromises, AnyOrderPromises {

  private Changes changes;
  private Publications publications;

  @BeforeEach
  void openCatalogue() {
    var clock = Fixtures.tickingClock();
    changes = new Changes(database(), clock);
    publications = new Publications(database(), changes, clock, new Random(1));
  }

  @Override
  public Publications publications() {
    return publications;
  }

  @Override
  public Changes changes() {
    return changes;
  }
}
