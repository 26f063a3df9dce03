package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.VocabularyFile;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.Facts;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;
import org.researchhub.search.lucene.LuceneSearchIndex;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class IndexFollowerTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Database database;
  private Changes changes;
  private Publications publications;
  private Authorities authorities;
  private SearchIndex index;
  private IndexFollower follower;

  /** The text of files, as far as it is ready; none at first. */
  private final Map<String, IndexedPassage> ready = new HashMap<>();

  private final Passages passages =
      publication ->
          publication.description().digests().stream()
              .map(ready::get)
              .filter(Objects::nonNull)
              .toList();

  @BeforeEach
  void open() {
    database = DatabaseOpening.open(new DatabaseAddress(folder, null, null, null));
    changes = new Changes(database, CLOCK);
    publications = new Publications(database, changes, CLOCK, new Random(1));
    authorities = new Authorities(database, changes, CLOCK);
    index = LuceneSearchIndex.open(folder.resolve("index"));
    follower =
        new IndexFollower(
            index,
            changes,
            new TakingIn(
                changes, publications, authorities, new CatalogueFiles(database), passages),
            new RebuildRequests(new Facts(database)));
  }

  @AfterEach
  void close() throws Exception {
    index.close();
    database.close();
  }

  @Test
  void whatIsPublishedIsFoundAndWhatIsWithdrawnIsNot() {
    Publication published = publish("{'titles': {'en': 'Child labour'}, 'themes': ['th-a']}");
    follow();
    assertThat(ids("labour")).containsExactly(published.id());
    assertThat(index.position()).isEqualTo(changes.last());

    publications.withdraw(published.id(), published.version(), "An error.", "test");
    follow();
    assertThat(ids("labour")).isEmpty();
    assertThat(index.position()).isEqualTo(changes.last());

    publications.reinstate(published.id(), published.version() + 1, "test");
    follow();
    assertThat(index.entries()).containsExactly(new SearchIndex.Entry(published.id(), 3));
  }

  @Test
  void aCommitOfAnotherProcessIsTakenInAndNothingIsForgotten() throws Exception {
    publish("{'titles': {'en': 'Child labour'}}");
    follow();
    try (Database another = DatabaseOpening.open(new DatabaseAddress(folder, null, null, null))) {
      var elsewhere = new Publications(another, new Changes(another, CLOCK), CLOCK, new Random(2));
      ObjectNode json = JSON.createObjectNode();
      json.putObject("titles").put("en", "From another process");
      elsewhere.publish(Submission.fresh(Description.of(json), "command"));
    }
    assertThat(follower.follow()).isTrue();
    assertThat(index.position()).isGreaterThan(changes.last());
    assertThat(follower.follow()).isFalse();
    assertThat(index.entries()).hasSize(2);
  }

  @Test
  void aVeryLongAgencyNameKeepsNothingElseFromBeingFound() {
    String name = "a".repeat(40_000);
    index.begin(changes.origin(), "");
    index.apply(
        List.of(Told.told("long").by(name).counting(Facet.AGENCY, name).publication()),
        List.of(),
        0);
    publish("{'titles': {'en': 'Short'}}");
    follow();
    assertThat(index.entries()).hasSize(2);
  }

  @Test
  void theTextOfAFileIsFoundFromWhenItIsReadyUntilNoVersionInSightNamesIt() {
    String sha512 = "ab".repeat(64);
    String withFile =
        """
        {'titles': {'en': 'A report'}, 'editions': [{'language': 'en', 'files': [
          {'name': 'a.pdf', 'mediaType': 'application/pdf', 'bytes': 1, 'sha512': '%s'}]}]}
        """
            .formatted(sha512);
    Publication published = publish(withFile);
    publish("{'titles': {'en': 'Another'}}");
    follow();
    assertThat(ids("guardianship")).isEmpty();

    ready.put(
        sha512,
        new IndexedPassage(
            new IndexedPassage.Place(sha512, "a.pdf", 7, null), "en", "On guardianship."));
    database.writing(sql -> {
      changes.append(sql, Change.Kind.FILE, sha512, 1);
    });
    follow();
    assertThat(ids("guardianship")).containsExactly(published.id());

    publications.withdraw(published.id(), published.version(), "An error.", "test");
    follow();
    assertThat(ids("guardianship")).isEmpty();
    database.writing(sql -> {
      changes.append(sql, Change.Kind.FILE, sha512, 1);
    });
    follow();
    assertThat(ids("guardianship")).isEmpty();
  }

  @Test
  void nothingNewIsNothingToDo() {
    publish("{'titles': {'en': 'Child labour'}}");
    follow();
    assertThat(follower.follow()).isFalse();
  }

  @Test
  void changedWordsBringInWhatIsCodedWithThem() {
    Publication published = publish("{'titles': {'en': 'A study'}, 'themes': ['th-b']}");
    publish("{'titles': {'en': 'Another'}, 'themes': ['th-c']}");
    follow();
    assertThat(ids("begging")).isEmpty();
    add(
        """
        {"scheme": "exploitation", "kind": "theme", "title": {"en": "Forms"}, "concepts": [
          {"id": "th-a", "slug": "a", "labels": {"en": "Exploitation"}},
          {"id": "th-b", "slug": "b", "broader": ["th-a"],
           "labels": {"en": "Begging", "fr": "Mendicité"}, "hiddenLabels": {"en": ["beggars"]}}]}
        """);
    follow();
    assertThat(ids("begging")).containsExactly(published.id());
    assertThat(ids("mendicite")).containsExactly(published.id());
    assertThat(ids("beggars exploitation")).containsExactly(published.id());
    assertThat(index.having(Set.of("th-a"))).containsExactly(published.id());
  }

  @Test
  void undatedComesLastAndOtherwiseAdditionAndSourceOrderDecide() {
    publish("{'titles': {'en': 'Undated'}}");
    publish("{'titles': {'en': 'Old'}, 'dates': [{'kind': 'published', 'edtf': '1999'}]}");
    publish("{'titles': {'en': 'New'}, 'dates': [{'kind': 'published', 'edtf': '2006-10'}]}");
    publish("{'titles': {'en': 'Activity'}, 'dates': [{'kind': 'activity', 'edtf': '2020'}]}");
    follow();
    assertThat(titles()).startsWith("New", "Old").hasSize(4);
    assertThat(index.counts(Facet.YEAR))
        .extracting(SearchAnswer.FacetCount::value)
        .containsExactly(Facet.NO_DATE, "1999", "2006");
  }

  @Test
  void summariesHaveWhatListsShow() {
    publish(
        """
        {'titles': {'en': 'A', 'fr': 'B'}, 'agencies': [{'name': 'UNICEF', 'order': 1}],
         'abstracts': {'en': '%s'}, 'notes': ['not shown'], 'types': ['dt-report']}
        """
            .formatted("word ".repeat(60).strip()));
    follow();
    ObjectNode summary = index.search(SearchRequest.of("", "en")).hits().getFirst().summary();
    assertThat(summary.path("slug").asString("")).isEqualTo("a");
    Description shown = Description.of(summary);
    assertThat(shown.titles()).containsKeys("en", "fr");
    assertThat(shown.agencies().getFirst().printed()).isEqualTo("UNICEF");
    assertThat(shown.abstracts().getOrDefault("en", "")).startsWith("word").hasSizeLessThan(210);
    assertThat(shown.notes()).isEmpty();
    assertThat(index.having(Set.of("UNICEF"))).hasSize(1);
  }

  @Test
  void anIndexAheadOfTheCatalogueBeginsAnew() {
    Publication published = publish("{'titles': {'en': 'Child labour'}}");
    index.apply(List.of(Told.told("ghost").titled("en", "Ghost").publication()), List.of(), 999);
    follow();
    assertThat(ids("")).containsExactly(published.id());
    assertThat(index.position()).isEqualTo(changes.last());
  }

  @Test
  void anIndexOfAnotherDatabaseBeginsAnewHoweverFarItIs() throws Exception {
    Publication published = publish("{'titles': {'en': 'Child labour'}}");
    try (Database another =
        DatabaseOpening.open(
            new DatabaseAddress(
                java.nio.file.Files.createDirectory(folder.resolve("another")),
                null,
                null,
                null))) {
      index.begin(new Changes(another, CLOCK).origin(), "");
    }
    index.apply(List.of(Told.told("ghost").titled("en", "Ghost").publication()), List.of(), 1);
    assertThat(index.position()).isEqualTo(changes.last());
    follow();
    assertThat(ids("")).containsExactly(published.id());
    assertThat(index.origin()).isEqualTo(changes.origin());
  }

  @Test
  void theNameOfTheDatabaseStaysAndIsInEveryCommit() {
    follow();
    assertThat(index.origin()).isEqualTo(changes.origin());
    publish("{'titles': {'en': 'Child labour'}}");
    follow();
    assertThat(index.origin()).isEqualTo(new Changes(database, CLOCK).origin());
  }

  @Test
  void manyChangesAreTakenInBatches() {
    database.writing(sql -> {
      for (int i = 0; i < 1100; i++) {
        changes.append(sql, Change.Kind.PAGE, "page-" + i, 1);
      }
    });
    publish("{'titles': {'en': 'Child labour'}}");
    follow();
    assertThat(ids("labour")).hasSize(1);
    assertThat(index.position()).isEqualTo(1101);
  }

  private Publication publish(String json) {
    ObjectNode node = (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    Outcome outcome = publications.publish(Submission.fresh(Description.of(node), "test"));
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  private void add(String json) {
    database.writing(
        sql -> authorities.add(sql, VocabularyFile.of("exploitation", JSON.readTree(json))));
  }

  private void follow() {
    while (follower.follow()) {}
  }

  private List<String> ids(String words) {
    return Indexed.ids(index.search(SearchRequest.of(words, "en")));
  }

  private List<String> titles() {
    return index.search(SearchRequest.of("", "en")).hits().stream()
        .map(hit -> hit.summary().path("titles").path("en").asString(""))
        .toList();
  }
}
