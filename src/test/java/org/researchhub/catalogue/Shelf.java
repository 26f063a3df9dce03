package org.researchhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;

/** An empty catalogue that a test works on, with short words for what tests do all the time. */
interface Shelf {

  Publications publications();

  Changes changes();

  Database database();

  /** Publishes what must be accepted. */
  default Publication publish(Submission submission) {
    return done(publications().publish(submission));
  }

  default Publication publish(Description description) {
    return publish(Submission.fresh(description, "test"));
  }

  default Publication change(Publication publication, Description description) {
    return publish(Submission.change(publication, description, "test", null));
  }

  default Publication done(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  default Tombstone gone(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Tombstone) ((Outcome.Done) outcome).entry();
  }

  default CatalogueEntry found(String id) {
    return publications().find(id).orElseThrow();
  }

  default void isRefused(Outcome outcome, String... reasons) {
    long before = changes().last();
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).reasons()).containsExactly(reasons);
    changes().refresh();
    assertThat(changes().last()).isEqualTo(before);
  }
}
