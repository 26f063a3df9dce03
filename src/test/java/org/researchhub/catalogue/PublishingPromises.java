package org.researchhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.catalogue.Fixtures.dated;
import static org.researchhub.catalogue.Fixtures.described;
import static org.researchhub.catalogue.Fixtures.titled;
import static org.researchhub.catalogue.Fixtures.withSlug;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.researchhub.platform.changes.Change;
import tools.jackson.databind.node.ObjectNode;

/** What the catalogue promises to those who publish and change. */
interface PublishingPromises extends Shelf {

  @Test
  default void aNewPublicationHasVersionOneAnIdentifierASlugAndAChange() {
    Publication publication = publish(titled("Child trafficking in West Africa"));

    assertThat(PublicationId.valid(publication.id())).isTrue();
    assertThat(publication.version()).isEqualTo(1);
    assertThat(publication.slug()).isEqualTo("child-trafficking-in-west-africa");
    assertThat(publication.added()).isEqualTo("2026-11-23");
    assertThat(found(publication.id())).isEqualTo(publication);
    assertThat(publications().bySlug(publication.slug())).contains(publication);
    assertThat(changes().after(0, 10))
        .extracting(Change::number, Change::kind, Change::id, Change::version)
        .containsExactly(tuple(1L, Change.Kind.PUBLICATION, publication.id(), 1L));
    assertThat(changes().last()).isEqualTo(1);
  }

  @Test
  default void aChangeMakesTheNextVersionAndKeepsTheOneBefore() {
    Publication first = publish(titled("Rigth"));
    Publication second = change(first, titled("Right"));

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.slug()).isEqualTo(first.slug());
    assertThat(second.added()).isEqualTo(first.added());
    assertThat(found(first.id())).isEqualTo(second);
    assertThat(publications().version(first.id(), 1)).contains(first);
    assertThat(publications().version(first.id(), 2)).contains(second);
    assertThat(publications().version(first.id(), 3)).isEmpty();
    assertThat(publications().history(first.id()))
        .extracting(VersionEntry::version)
        .containsExactly(2L, 1L);
    assertThat(changes().after(1, 10)).extracting(Change::version).containsExactly(2L);
  }

  @Test
  default void whatWasDoneAndByWhomIsInTheHistory() {
    Publication first = publish(titled("Before"));
    publish(Submission.change(first, titled("After"), "Ana", "title corrected"));

    VersionEntry newest = publications().history(first.id()).getFirst();
    assertThat(newest.actor()).isEqualTo("Ana");
    assertThat(newest.note()).isEqualTo("title corrected");
    assertThat(newest.state()).isEqualTo("published");
  }

  @Test
  default void publishingWhatIsThereAlreadyMakesNoVersion() {
    Publication first = publish(described("{'titles': {'en': 'Same'}, 'extent': '12'}"));
    Publication again = change(first, described("{'extent': '12', 'titles': {'en': 'Same'}}"));

    assertThat(again).isEqualTo(first);
    assertThat(changes().last()).isEqualTo(1);
  }

  @Test
  default void aNumberIsTheSameHoweverItWasMade() {
    ObjectNode json = titled("Same").toJson();
    json.put("pages", 12L);
    Publication first = publish(Description.of(json));

    assertThat(change(first, Description.of(json)).version()).isEqualTo(1);
  }

  @Test
  default void aStaleChangeIsRefusedWithTheCurrentState() {
    Publication first = publish(titled("One"));
    Publication second = change(first, titled("Two"));

    Outcome outcome = publications().publish(Submission.change(first, titled("Three"), "b", null));

    assertThat(outcome).isEqualTo(new Outcome.Stale(second));
    assertThat(found(first.id())).isEqualTo(second);
    assertThat(changes().last()).isEqualTo(2);
  }

  @Test
  default void allReasonsAgainstASubmissionAreGivenAtOnce() {
    publish(withSlug("taken", titled("Taken")));
    Description description =
        described(
            "{'titles': {'en': ' '}, 'dates': [{'kind': 'published', 'edtf': '2006-02-30'}]}");

    isRefused(
        publications()
            .publish(new Submission("k7x2m9qq", 0, "taken", "soon", 0, description, "test", null)),
        "“k7x2m9qq” is not an identifier of this hub: it has a wrong character.",
        "It has no title: give one in at least one language.",
        "“2006-02-30” is not a date: write 2006, 2006-10 or 2006-10-31.",
        "“soon” is not a day of addition: write 2006-10-31.",
        "The address name “taken” belongs to another publication.");
  }

  @Test
  default void textThatCannotBeStoredIsRefusedAndTheRestOfTheBatchGoesOn() {
    List<Outcome> outcomes =
        publications()
            .publishAll(
                List.of(
                    Submission.fresh(titled("First"), "test"),
                    Submission.fresh(titled("Half of \ud83d a pair"), "test"),
                    Submission.fresh(titled("Last, with \u0000 and \ud83d\ude00"), "test")));

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Done.class);
    assertThat(outcomes.get(1))
        .isEqualTo(
            new Outcome.Refused(
                List.of("It has half a character somewhere: type or copy the text again.")));
    Publication last = done(outcomes.get(2));
    assertThat(((Publication) found(last.id())).description().titles().get("en"))
        .isEqualTo("Last, with \u0000 and \ud83d\ude00");
    assertThat(changes().after(0, 10)).extracting(Change::number).containsExactly(1L, 2L);
  }

  @Test
  default void aChangeToWhatIsNotThereIsMissing() {
    Publication first = publish(titled("One"));
    String other = PublicationId.mint(new java.util.Random(7));

    assertThat(
            publications()
                .publish(new Submission(other, 3, null, null, 0, titled("Two"), "b", null)))
        .isEqualTo(new Outcome.Missing(other));
    assertThat(publications().find(other)).isEmpty();
    assertThat(publications().history(other)).isEmpty();
    assertThat(first.version()).isEqualTo(1);
  }

  @Test
  default void aNewSlugLeadsThereAndSoDoesTheOldOne() {
    Publication first = publish(withSlug("old-name", titled("Name")));
    Publication second =
        publish(new Submission(first.id(), 1, "new-name", null, 0, titled("Name"), "t", null));

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.slug()).isEqualTo("new-name");
    assertThat(publications().bySlug("old-name")).contains(second);
    assertThat(publications().bySlug("new-name")).contains(second);

    Publication third =
        publish(new Submission(first.id(), 2, "old-name", null, 0, titled("Name"), "t", null));
    assertThat(third.slug()).isEqualTo("old-name");
    assertThat(publications().bySlug("new-name")).contains(third);
  }

  @Test
  default void aSlugIsNeverGivenTwice() {
    Publication first = publish(withSlug("name", titled("One")));
    publish(new Submission(first.id(), 1, "other-name", null, 0, titled("One"), "t", null));
    String taken = "The address name “name” belongs to another publication.";

    isRefused(publications().publish(withSlug("name", titled("Two"))), taken);
    Publication second = publish(titled("Name"));
    assertThat(second.slug()).isEqualTo("name-2");
    isRefused(
        publications()
            .publish(new Submission(second.id(), 1, "name", null, 0, titled("Two"), "t", null)),
        taken);
    isRefused(
        publications().publish(withSlug("2006", titled("Three"))),
        "“2006” cannot be an address name: use small letters, digits and single hyphens, and not"
            + " digits alone.");
  }

  @Test
  default void unknownFieldsSurviveInTheirOrder() {
    String json =
        "{'zeta':{'deep':[1,2.5,null,true,{'x':''}]},'titles':{'sq':'Ë','ar':'ع'},'alpha':12345678901234567890}";
    Publication publication = publish(described(json));

    assertThat(((Publication) found(publication.id())).description().toString())
        .isEqualTo(json.replace('\'', '"'));
  }

  @Test
  default void whatHasAWrongFormIsPassedOverNotThrown() {
    Publication publication =
        publish(
            described(
                "{'titles':{'en':'Odd','fr':{},'ar':7},'languages':[{'a':1},'en'],'dates':'2006',"
                    + "'agencies':['x',5],'rights':[],'editions':{'a':{'files':3}},'abstracts':[]}"));

    Description read = ((Publication) found(publication.id())).description();
    assertThat(read.titles()).containsOnlyKeys("en");
    assertThat(read.languages()).containsExactly("en");
    assertThat(read.published()).isEmpty();
    assertThat(read.agencies()).hasSize(2);
    assertThat(read.editions()).hasSize(1);
    assertThat(read.abstracts()).isEmpty();
  }

  @Test
  default void aPublicationWithoutADateStaysWithoutOne() {
    Publication publication = publish(titled("Undated"));

    assertThat(publication.description().published()).isEmpty();
    assertThat(publications().years()).containsExactly(new Publications.YearCount(null, 1));
    change(publication, dated("Undated", "2006-10"));
    assertThat(publications().years()).containsExactly(new Publications.YearCount(2006, 1));
    change((Publication) found(publication.id()), titled("Undated"));
    assertThat(publications().years()).containsExactly(new Publications.YearCount(null, 1));
  }

  @Test
  default void aGivenIdentifierIsUsedOnce() {
    String id = PublicationId.mint(new java.util.Random(1));
    Submission submission =
        new Submission(id, 0, null, "2006-10-31", 4, titled("One"), "import", null);
    Publication first = publish(submission);

    assertThat(first.id()).isEqualTo(id);
    assertThat(first.added()).isEqualTo("2006-10-31");
    assertThat(first.sourceOrder()).isEqualTo(4);
    assertThat(publications().publish(submission)).isEqualTo(new Outcome.Stale(first));
  }

  @Test
  default void whatIsPublishedInATransactionThatFailsWasNever() {
    try {
      database()
          .writing(transaction -> {
            Outcome outcome =
                publications().publish(transaction, withSlug("never", titled("Never")));
            assertThat(outcome).isInstanceOf(Outcome.Done.class);
            throw new IllegalStateException("afterwards");
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("afterwards");
    }
    assertThat(publications().count()).isZero();
    assertThat(publications().bySlug("never")).isEmpty();
    assertThat(changes().after(0, 10)).isEmpty();
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
