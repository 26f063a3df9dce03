package org.researchhub.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.platform.db.tables.Tables.CURATION_DRAFT_KEY;
import static org.researchhub.platform.db.tables.Tables.CURATION_MATCH_KEY;

import java.util.Collections;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.db.AtOnce;
import org.researchhub.platform.jobs.Jobs;
import org.researchhub.platform.jobs.Renewal;
import org.researchhub.platform.jobs.Renewals;

/** Likely duplicates meet again when the keys that are stored are of an older form. */
abstract class KeysContract extends CurationFixture {

  private static final long KEYS = 10_000;

  private static final Description RECORD =
      described("{'titles': {'hi': 'बच्चों के अधिकार'}, 'agencies': [{'name': 'ILO'}]}");

  @Test
  void publicationsMeetAgainWhenTheirKeysWereMadeAnew() throws Exception {
    Publication publication = publish(RECORD);
    assertThat(matches.best(RECORD, null)).isPresent();
    ofAnOlderForm();
    assertThat(matches.best(RECORD, null)).isEmpty();

    renew(keys);

    assertThat(matches.best(RECORD, null).map(Match::id)).contains(publication.id());
    int old =
        database()
            .read(sql -> sql.fetchCount(CURATION_MATCH_KEY, isOld(CURATION_MATCH_KEY.MATCH_KEY)));
    assertThat(old).isZero();
  }

  @Test
  void draftsMeetAgainWhenTheirKeysWereMadeAnew() throws Exception {
    Draft draft = drafts.add(RECORD, "Ana");
    ofAnOlderForm();
    assertThat(drafts.same(RECORD)).isEmpty();

    renew(new DraftKeys());

    assertThat(drafts.same(RECORD).map(Match::id)).contains(draft.id());
  }

  @Test
  void moreThanOnePartOfThemIsMadeAnew() throws Exception {
    drafts.addAll(Collections.nCopies(450, RECORD), null, "Ana");
    for (int n = 0; n < 210; n++) {
      publish("Number " + n);
    }
    assertThat(matches.best(titled("Number 1"), null)).isPresent();
    ofAnOlderForm();

    renew(keys);
    renew(new DraftKeys());

    assertThat(matches.best(titled("Number 209"), null)).isPresent();
    List<String> renewed =
        database()
            .read(sql ->
                sql.selectDistinct(CURATION_DRAFT_KEY.DRAFT)
                    .from(CURATION_DRAFT_KEY)
                    .where(DSL.not(isOld(CURATION_DRAFT_KEY.MATCH_KEY)))
                    .fetch(CURATION_DRAFT_KEY.DRAFT));
    assertThat(renewed).hasSize(450);
  }

  @Test
  void whatIsPublishedMeanwhileKeepsItsNewestKeys() throws Exception {
    Publication first = publish("Ports and harbours of old");
    assertThat(matches.best(first.description(), null)).isPresent();
    for (int round = 0; round < 10; round++) {
      String title = "Roads and bridges of round " + round;
      AtOnce.by(
          3,
          actor ->
              switch (actor) {
                case 0 -> database().write(transaction -> keys.renew(transaction, ""));
                case 1 ->
                    publications.publish(
                        Submission.change(current(first.id()), titled(title), "Ana", null));
                default -> matches.best(titled(title), null);
              });
      assertThat(matches.best(titled(title), null).map(Match::id)).contains(first.id());
    }
  }

  @Test
  void aTableThatIsEmptyAfterAnUpgradeIsFilledBeforeAnybodyAsks() throws Exception {
    for (int n = 0; n < 1_100; n++) {
      publish("Number " + n);
    }
    renew(keys);
    int taken =
        database()
            .read(sql ->
                sql.fetchCount(
                    sql.selectDistinct(CURATION_MATCH_KEY.PUBLICATION).from(CURATION_MATCH_KEY)));
    assertThat(taken).isEqualTo(1_100);
  }

  @Test
  void whatChangedAmongVeryManyChangesIsComparedAsItIsNow() {
    Publication first = publish("Ports and harbours of old");
    assertThat(matches.best(first.description(), null)).isPresent();
    publications.publish(
        Submission.change(current(first.id()), titled("Roads and bridges"), "Ana", null));
    database()
        .writing(transaction ->
            changes.appendAll(
                transaction, Change.Kind.PAGE, Collections.nCopies(2_500, "about"), 1));
    assertThat(matches.best(titled("Ports and harbours of old"), null)).isEmpty();
    assertThat(matches.best(titled("Roads and bridges"), null).map(Match::id)).contains(first.id());
  }

  private void renew(Renewal renewal) throws InterruptedException {
    new Renewals(database(), new Jobs(database(), CLOCK), List.of(renewal)).run(renewal.name());
  }

  /** No key that is made now is as small. */
  private static Condition isOld(Field<Long> key) {
    return key.between(1L, KEYS);
  }

  private void ofAnOlderForm() {
    database()
        .writing(transaction -> {
          age(transaction, CURATION_MATCH_KEY, CURATION_MATCH_KEY.MATCH_KEY);
          age(transaction, CURATION_DRAFT_KEY, CURATION_DRAFT_KEY.MATCH_KEY);
        });
  }

  private static <R extends Record> void age(
      DSLContext transaction, Table<R> table, TableField<R, Long> key) {
    long old = 0;
    for (Long one : transaction.selectDistinct(key).from(table).fetch(key)) {
      transaction.update(table).set(key, ++old).where(key.eq(one)).execute();
    }
    assertThat(old).isLessThanOrEqualTo(KEYS);
  }
}
