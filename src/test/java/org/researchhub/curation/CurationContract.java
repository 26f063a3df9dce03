package org.researchhub.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Submission;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.curation.merging.Choice;
import org.researchhub.curation.merging.Merging;
import org.researchhub.platform.db.AtOnce;
import tools.jackson.databind.node.ObjectNode;

/** What drafts and the search for likely duplicates promise, whichever database they stand on. */
abstract class CurationContract extends CurationFixture {

  @Test
  void aDraftIsSavedPublishedAndGone() {
    Draft draft = drafts.add(titled("One"), "Ana");
    assertThat(draft.revision()).isEqualTo(1);
    Draft saved = saved(drafts.save(draft.id(), 1, titled("Two"), "Ben"));
    assertThat(saved.revision()).isEqualTo(2);
    assertThat(saved.addedBy()).isEqualTo("Ana");
    assertThat(drafts.find(draft.id())).contains(saved);
    Publication published = published(drafts.publish(draft.id(), 2, "Ana"));
    assertThat(published.description()).isEqualTo(titled("Two"));
    assertThat(drafts.count()).isZero();
    assertThat(drafts.publish(draft.id(), "Ana")).isInstanceOf(Publishing.Missing.class);
  }

  @Test
  void whoBeganFromAnOlderStateIsShownTheNewerOneAndNothingIsSaved() {
    Draft draft = drafts.add(titled("One"), "Ana");
    drafts.save(draft.id(), 1, titled("Two"), "Ben");
    assertThat(drafts.save(draft.id(), 1, titled("Three"), "Ana"))
        .isInstanceOfSatisfying(
            Saving.DraftChanged.class,
            changed -> assertThat(changed.current().title()).isEqualTo("Two"));
    assertThat(drafts.publish(draft.id(), 1, "Ana")).isInstanceOf(Publishing.Changed.class);

    Publication publication = publish("In print");
    publications.publish(Submission.change(publication, titled("Changed"), "Ben", null));
    assertThat(drafts.saveChange(publication.id(), 1, 0, titled("Late"), "Ana"))
        .isInstanceOf(Saving.PublicationChanged.class);
    Draft change = saved(drafts.saveChange(publication.id(), 2, 0, titled("Mine"), "Ana"));
    Publication newest = (Publication) publications.find(publication.id()).orElseThrow();
    publications.publish(Submission.change(newest, titled("Again"), "Ben", null));
    assertThat(drafts.publish(change.id(), "Ana")).isInstanceOf(Publishing.Stale.class);
    assertThat(drafts.find(change.id())).isPresent();
  }

  @RepeatedTest(5)
  void ofSeveralWhoBeginADraftOfOnePublicationAtOnceOneDoesAndTheOthersAreShownIt()
      throws Exception {
    Publication publication = publish("In print");
    var savings =
        AtOnce.by(
            4,
            actor -> own(actor).saveChange(publication.id(), 1, 0, titled("By " + actor), "Ana"));
    assertThat(savings).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
    Draft open = drafts.of(publication.id()).orElseThrow();
    assertThat(savings)
        .filteredOn(saving -> !(saving instanceof Saving.Saved))
        .hasSize(3)
        .allSatisfy(saving -> assertThat(saving).isEqualTo(new Saving.DraftChanged(open)));
  }

  @RepeatedTest(5)
  void ofTwoWhoSaveOneDraftAtOnceOneDoesAndTheOtherIsShownIt() throws Exception {
    Draft draft = drafts.add(titled("One"), "Ana");
    var savings =
        AtOnce.by(2, actor -> own(actor).save(draft.id(), 1, titled("By " + actor), "A" + actor));
    assertThat(savings).filteredOn(Saving.Saved.class::isInstance).hasSize(1);
    Draft now = drafts.find(draft.id()).orElseThrow();
    assertThat(savings).contains(new Saving.Saved(now), new Saving.DraftChanged(now));
    assertThat(now.revision()).isEqualTo(2);
  }

  @RepeatedTest(5)
  void ofTwoWhoPublishOneDraftAtOnceOneDoes() throws Exception {
    Draft draft = drafts.add(titled("One"), "Ana");
    var done = AtOnce.by(2, actor -> own(actor).publish(draft.id(), 1, "A" + actor));
    assertThat(done).filteredOn(Publishing.Published.class::isInstance).hasSize(1);
    assertThat(done).filteredOn(Publishing.Missing.class::isInstance).hasSize(1);
    assertThat(publications.count()).isEqualTo(1);
  }

  @RepeatedTest(5)
  void ofTwoImportsOfTheSameRecordsAtOnceEachRecordIsTakenByOne() throws Exception {
    List<Drafts.Incoming> records =
        IntStream.range(0, 40)
            .mapToObj(number -> titled("Record " + Integer.toString(number, 36)))
            .map(record -> incoming(record, true))
            .toList();
    var taken = AtOnce.by(2, actor -> own(actor).takeAll(records, "b" + actor, 0, "A" + actor));
    for (int i = 0; i < records.size(); i++) {
      int number = i;
      assertThat(taken.stream().map(all -> all.get(number)).filter(Optional::isPresent)).hasSize(1);
    }
    assertThat(publications.count()).isEqualTo(records.size());
  }

  @Test
  void whatWasRecognisedCanBeTakenInAllTheSame() {
    Description record = titled("Recognised");
    String wording = Batches.wording(record);
    batches().recognised(List.of(new Batches.Recognised(wording, "dother", true)), "first");
    Drafts.Incoming incoming = incoming(record, false);

    Draft draft =
        drafts.takeAll(List.of(incoming), "second", 0, "Ana").getFirst().orElseThrow().draft();

    assertThat(batches().taken(List.of(wording)).values())
        .containsExactly(new Taken("second", draft.id(), null, false));
    assertThat(drafts.takeAll(List.of(incoming), "third", 0, "Ana").getFirst()).isEmpty();
  }

  @RepeatedTest(5)
  void ofOneWhoSavesAndOneWhoPublishesNothingIsLost() throws Exception {
    Draft draft = drafts.add(titled("One"), "Ana");
    var done =
        AtOnce.by(
            2,
            actor ->
                actor == 0
                    ? own(0).save(draft.id(), 1, titled("Later"), "Ben")
                    : own(1).publish(draft.id(), 1, "Ana"));
    boolean saved = done.getFirst() instanceof Saving.Saved;
    boolean published = done.getLast() instanceof Publishing.Published;
    assertThat(saved).isNotEqualTo(published);
    assertThat(publications.count()).isEqualTo(published ? 1 : 0);
    assertThat(drafts.find(draft.id()).map(Draft::title).orElse(""))
        .isEqualTo(saved ? "Later" : "");
  }

  @Test
  void likelyDuplicatesMeetByTitleAndIdentifierAndFollowTheCatalogue() {
    Publication publication =
        publish(
            described(
                "{'titles': {'en': 'Children on the move: a study'}, 'agencies': [{'name':"
                    + " 'UNICEF'}], 'identifiers': [{'scheme': 'isbn', 'value':"
                    + " '978-0-306-40615-7'}]}"));
    Description same =
        described(
            "{'titles': {'en': 'CHILDREN ON THE MOVE'}, 'agencies': [{'name': 'UNICEF'}],"
                + " 'identifiers': [{'scheme': 'ISBN', 'value': '9780306406157'}]}");
    assertThat(matches.best(same, null).map(Match::id)).contains(publication.id());
    assertThat(matches.best(same, publication.id())).isEmpty();
    publications.publish(Submission.change(publication, titled("Another thing"), "Ana", null));
    assertThat(matches.best(same, null)).isEmpty();
    assertThat(matches.best(titled("another THING"), null).map(Match::id))
        .contains(publication.id());
  }

  @Test
  void aRecordIsTheSameAsTheDraftItWasMadeIntoEvenWhenThatWasChangedAndUntilItIsGone() {
    Description record =
        described("{'titles': {'en': 'Children at work'}, 'agencies': [{'name': 'ILO'}]}");
    Draft draft = drafts.take(List.of(record), "batch", 0, "import").getFirst().orElseThrow();
    assertThat(drafts.take(List.of(record), "other", 0, "import").getFirst()).isEmpty();
    var batches = batches();
    List<String> wording = List.of(Batches.wording(record));
    assertThat(drafts.same(record).map(Match::id)).contains(draft.id());
    ObjectNode longer = record.toJson();
    longer.withObject("titles").put("fr", "Enfants au travail");
    saved(drafts.save(draft.id(), 1, Description.of(longer), "Ana"));
    assertThat(batches.taken(wording).values())
        .containsExactly(new Taken("batch", draft.id(), null, false));
    assertThat(drafts.discard(draft.id())).isTrue();
    assertThat(drafts.same(record)).isEmpty();
    assertThat(batches.taken(wording)).isEmpty();
  }

  @Test
  void twoPublicationsAreMergedAndTakenApartExactlyAlsoAfterAHarvest() {
    Publication survivor = publish(described("{'titles': {'en': 'Ports'}, 'notes': ['a']}"));
    Publication loser =
        publish(described("{'titles': {'en': 'Ports', 'fr': 'Les ports'}, 'notes': ['b']}"));
    Pair pair = pair(loser.id(), survivor.id());
    var merges = merges();
    var choices = Map.of("/notes", Choice.BOTH);
    assertThat(merges.merge(pair.id(), choices, 0, "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(publications.find(loser.id()))
        .hasValueSatisfying(entry ->
            assertThat(entry)
                .isInstanceOfSatisfying(
                    Tombstone.class, gone -> assertThat(gone.survivor()).isEqualTo(survivor.id())));
    Publication merged = current(survivor.id());
    assertThat(merged.description().titles()).containsKey("fr");
    assertThat(merged.description().notes()).containsExactly("a", "b");

    ObjectNode harvested = merged.description().toJson();
    harvested.withArray("/notes").add("harvested");
    publications.publish(Submission.change(merged, Description.of(harvested), "harvest", null));
    assertThat(merges.undo(pair.id(), "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(current(survivor.id()).description())
        .isEqualTo(described("{'titles': {'en': 'Ports'}, 'notes': ['a', 'harvested']}"));
    assertThat(current(loser.id()).description()).isEqualTo(loser.description());

    assertThat(merges.merge(pair.id(), choices, 0, "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(merges.undo(pair.id(), "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(current(survivor.id()).description().notes()).containsExactly("a", "harvested");
    assertThat(merges.undo(pair.id(), "Ana")).isInstanceOf(Merges.Result.Refused.class);
  }

  @Test
  void aDraftIsMergedIntoAPublicationAndComesBackAsItWas() {
    Publication survivor = publish(described("{'titles': {'en': 'Ports'}}"));
    Description record = described("{'titles': {'en': 'Ports'}, 'extent': '64 p.'}");
    Draft draft = drafts.take(List.of(record), "batch", 0, "import").getFirst().orElseThrow();
    Pair pair = pair(draft.id(), survivor.id());
    var merges = merges();
    assertThat(merges.merge(pair.id(), Map.of(), 0, "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(drafts.find(draft.id())).isEmpty();
    Draft change = drafts.of(survivor.id()).orElseThrow();
    published(drafts.publish(change.id(), "Ana"));
    assertThat(current(survivor.id()).description().toJson().path("extent").asString())
        .isEqualTo("64 p.");
    assertThat(merges.undo(pair.id(), "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(current(survivor.id()).description()).isEqualTo(survivor.description());
    assertThat(drafts.find(draft.id())).contains(draft);
  }

  @Test
  void aMergeIsTakenBackExactlyAlsoWhenAnImportTouchedTheSurvivorOrTheLoser() {
    Publication survivor = publish(described("{'titles': {'en': 'Ports'}}"));
    Publication first = publish(described("{'titles': {'en': 'Ports'}, 'extent': '12 p.'}"));
    Description said = described("{'titles': {'en': 'Ports'}, 'notes': ['from an import']}");
    importInto(first, said);
    Publication loser = current(first.id());
    assertThat(loser.description().notes()).as("touched before").hasSize(1);

    Pair pair = pair(loser.id(), survivor.id());
    var merges = merges();
    assertThat(merges.merge(pair.id(), Map.of(), 0, "Ana")).isInstanceOf(Merges.Result.Done.class);
    Description more = described("{'titles': {'en': 'Ports', 'es': 'Puertos'}}");
    importInto(current(survivor.id()), more);
    assertThat(merges.undo(pair.id(), "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(current(loser.id()).description()).isEqualTo(loser.description());
    ObjectNode json = current(survivor.id()).description().toJson();
    assertThat(json.path("titles").path("es").asString()).isEqualTo("Puertos");
    assertThat(json.has("extent")).isFalse();
    assertThat(json.has("notes")).isFalse();
    assertThat(batches().sources(survivor.id()))
        .as("the record as it was read stays beside")
        .extracting(SourceRecord::description)
        .containsExactly(more);
  }

  private void importInto(Publication publication, Description record) {
    Description result = new Merging(publication.description(), record).filled();
    Saving saving =
        batches()
            .takeInto(
                List.of(
                    new Batches.Bringing(
                        publication.id(), publication.version(), record, result, 1)),
                "batch " + publication.id() + publication.version(),
                "import")
            .getFirst();
    published(drafts.publish(saved(saving).id(), "Ana"));
  }

  @Test
  void aMergeIsTakenBackAlsoWhenSomebodyChangedTheMergedDraftSince() {
    Publication survivor = publish(described("{'titles': {'en': 'Ports'}}"));
    Draft draft = drafts.add(described("{'titles': {'en': 'Ports'}, 'extent': '64 p.'}"), "import");
    Pair pair = pair(draft.id(), survivor.id());
    var merges = merges();
    assertThat(merges.merge(pair.id(), Map.of(), 0, "Ana")).isInstanceOf(Merges.Result.Done.class);
    Draft change = drafts.of(survivor.id()).orElseThrow();
    ObjectNode edited = change.description().toJson();
    edited.withArray("/notes").add("by hand");
    drafts.save(change.id(), 1, Description.of(edited), "Ben");
    assertThat(merges.undo(pair.id(), "Ana")).isInstanceOf(Merges.Result.Done.class);
    assertThat(drafts.find(draft.id())).contains(draft);
    assertThat(drafts.of(survivor.id()).orElseThrow().description())
        .as("what Ben wrote stays")
        .isEqualTo(described("{'titles': {'en': 'Ports'}, 'notes': ['by hand']}"));
  }

  @Test
  void anyTwoArePairedByHandAndTheDraftIsMergedIntoThePublication() {
    Publication publication = publish("On roads");
    Draft draft = drafts.add(titled("Something else altogether"), "Ana");
    Pair pair = pairs().pair(publication.id(), draft.id()).orElseThrow();
    assertThat(pair.one()).isEqualTo(draft.id());
    assertThat(pair.other()).isEqualTo(publication.id());
    assertThat(pairs().pair(draft.id(), publication.id()).map(Pair::id)).contains(pair.id());
    assertThat(pairs().pair(draft.id(), draft.id())).isEmpty();
    assertThat(pairs().pair(draft.id(), "nothere1")).isEmpty();
    Publication other = publish("On bridges");
    Pair published = pairs().pair(other.id(), publication.id()).orElseThrow();
    assertThat(published.other()).isEqualTo(publication.id());
    Draft second = drafts.add(titled("A third"), "Ana");
    Pair ofDrafts = pairs().pair(draft.id(), second.id()).orElseThrow();
    published(drafts.publish(draft.id(), "Ana"));
    assertThat(pairs().find(ofDrafts.id()).orElseThrow().one())
        .as("of a draft and a publication the publication stays")
        .isEqualTo(second.id());
  }

  @Test
  void whatIsNotTheSameIsRememberedForEver() {
    Publication here =
        publish(described("{'titles': {'en': 'Children at work'}, 'agencies': [{'name': 'ILO'}]}"));
    Description record =
        described("{'titles': {'en': 'Children at work'}, 'agencies': [{'name': 'ILO'}]}");
    Draft draft = drafts.add(record, "Ana");
    Match match = matches.best(record, null).orElseThrow();
    pairs().apart(draft, match, "Ana");
    assertThat(matches.best(record, null)).isEmpty();
    assertThat(drafts.check(draft)).noneMatch(finding -> finding.words().contains("duplicate"));
    drafts.discard(draft.id());
    assertThat(matches.best(record, null)).as("thrown away, and come again").isEmpty();
    assertThat(matches.best(here.description(), here.id())).isEmpty();
  }

  @Test
  void listsAreInTheirOrder() {
    Draft second = drafts.addAll(List.of(titled("B"), titled("A")), "batch", "Ana").getLast();
    Draft own = drafts.add(titled("C"), "Ben");
    assertThat(drafts.ofBatch("batch")).extracting(Draft::title).containsExactly("B", "A");
    assertThat(drafts.changedBy("Ben", 5)).containsExactly(own);
    assertThat(drafts.list(0, 10)).hasSize(3);
    Publication published = published(drafts.publish(second.id(), "Ana"));
    assertThat(drafts.publishedOf("batch"))
        .containsExactly(new BatchEntry(published.id(), published.version()));
  }

  private static Drafts.Incoming incoming(Description record, boolean publish) {
    return new Drafts.Incoming(Comparison.of(record), Batches.wording(record), record, publish);
  }
}
