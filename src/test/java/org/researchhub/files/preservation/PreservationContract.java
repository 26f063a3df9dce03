package org.researchhub.files.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.catalogue.Publication;
import org.researchhub.files.Fixity;
import org.researchhub.files.Forces;
import org.researchhub.files.StagedFile;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.DatabaseContract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is promised of a preservation store, be it a folder or a bucket. */
abstract class PreservationContract extends DatabaseContract {

  @TempDir Path data = Path.of("");
  SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
  Forces forces = new Forces();
  KeptHub hub;

  /** The settings of a store that nothing is in yet. */
  abstract Map<String, String> emptyStore();

  @BeforeEach
  void openHub() {
    clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    forces = new Forces();
    hub = new KeptHub(database(), data, clock, forces, emptyStore());
  }

  @AfterEach
  void closeHub() {
    hub.close();
  }

  @Test
  void aPublicationIsAnObjectWithItsJsonAndItsFiles() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication publication = hub.publish("One", file);
    hub.follow();

    StoredObject object = object(publication.id());
    String path = "files/" + file.digests().sha512().substring(0, 16) + "/a.pdf";
    assertThat(object.state().keySet()).containsExactly(path, "publication.json");
    assertThat(object.state().get(path)).isEqualTo(file.digests().sha512());
    JsonNode json = json(object, "publication.json");
    assertThat(json.path("version").asLong()).isEqualTo(1);
    assertThat(json.path("description").path("titles").path("en").asString()).isEqualTo("One");
    assertThat(hub.follower.position()).isEqualTo(hub.changes.last());
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void whatIsBeingPreservedIsToldWithoutAlarm() {
    hub.publish("One");
    clock.advance(30);

    assertThat(hub.follower.waiting().told(true))
        .isEqualTo("1 change is being preserved; nothing to do.");
    assertThat(hub.follower.waiting().told(false)).isEqualTo("1 change waits until the hub runs.");
    assertThat(hub.follower.waiting().alarming()).isFalse();
    hub.follow();
    assertThat(hub.follower.waiting().told(true)).isEqualTo("Every change is preserved.");
  }

  @Test
  void whatWaitsForLongIsAlarming() {
    hub.publish("One");
    hub.publish("Two");
    clock.advance(2 * 60 * 60);

    assertThat(hub.follower.waiting().alarming()).isTrue();
    assertThat(hub.follower.waiting().told(true))
        .isEqualTo("2 changes are being preserved, the oldest for more than an hour.");
  }

  @Test
  void whatStandsStillSaysSinceWhenAndWhyUntilItGoesOn() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    hub.publish("One", file);
    Path bytes = hub.staged.bytes(file.digests().sha512()).orElseThrow().path().orElseThrow();
    Files.writeString(bytes, "abX");
    assertThatThrownBy(hub::follow).hasMessageContaining("is not what its digest says");
    clock.advance(60);
    assertThatThrownBy(hub::follow).isInstanceOf(IllegalStateException.class);

    Waiting waiting = hub.follower.waiting();
    assertThat(waiting.alarming()).isTrue();
    assertThat(waiting.told(true))
        .startsWith("1 change waits; it stands still since 2026-11-23T10:00:00Z: What was taken in")
        .contains("is not what its digest says");

    Files.writeString(bytes, "abc");
    hub.follow();
    assertThat(hub.follower.waiting()).isEqualTo(new Waiting(0, false, null));
  }

  @Test
  void stagedBytesAreLetGoAndReadFromTheStoreFromThenOn() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    hub.publish("One", file);
    assertThat(hub.staged.find(file.digests().sha512())).isPresent();
    hub.follow();

    assertThat(hub.staged.find(file.digests().sha512())).isEmpty();
    var found = hub.stored.find(file.digests().sha512().substring(0, 16), "a.pdf").orElseThrow();
    assertThat(found.bytes().size()).isEqualTo(3);
    try (InputStream bytes = found.bytes().open(1)) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("bc");
    }
    assertThat(hub.kept.of(file.digests().sha512()).orElseThrow().result())
        .isEqualTo(Fixity.Result.NOT_CHECKED);
  }

  @Test
  void everyVersionsJsonAndEveryVersionsFilesAreKeptAndNothingTwice() {
    StagedFile one = hub.stage("a.pdf", "abc");
    StagedFile two = hub.stage("b.pdf", "def");
    Publication publication = hub.publish("One", one);
    hub.follow();
    hub.change(hub.change(publication, "Two", two), "Three", one, two);
    hub.follow();

    StoredObject object = object(publication.id());
    assertThat(object.head()).isEqualTo(2);
    assertThat(object.state().keySet())
        .contains("publication.json", "versions/v1.json", "versions/v2.json")
        .hasSize(5);
    assertThat(object.contents().values()).doesNotHaveDuplicates();
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void editsWithinTheWindowBecomeOneVersionOfTheObject() {
    hub.close();
    Map<String, String> settings = new HashMap<>(emptyStore());
    settings.put("HUB_FILES_WINDOW", "60");
    hub = new KeptHub(database(), data, clock, forces, settings);
    Publication publication = hub.publish("One");
    hub.follow();
    assertThat(hub.store().find("hub:publication:" + publication.id())).isEmpty();
    hub.change(publication, "Two");
    clock.advance(61);
    hub.follow();

    assertThat(object(publication.id()).head()).isEqualTo(1);
    assertThat(object(publication.id()).state()).containsKey("versions/v1.json");
  }

  @Test
  void followingAgainChangesNothing() {
    Publication publication = hub.publish("One", hub.stage("a.pdf", "abc"));
    hub.follow();
    database().writing(sql -> sql.execute("update files_store set change = 0"));
    hub.close();
    hub = new KeptHub(database(), data, clock, forces, hub.settings());
    hub.follow();

    assertThat(object(publication.id()).head()).isEqualTo(1);
    assertThat(hub.follower.position()).isEqualTo(hub.changes.last());
  }

  @Test
  void aWithdrawnOneStaysMarkedAndARemovedOneLeavesATombstone() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication publication = hub.publish("Secret words", file);
    Publication other = hub.publish("Other", file);
    hub.follow();
    hub.publications.withdraw(publication.id(), 1, "Wrong.", "test");
    hub.follow();
    assertThat(json(object(publication.id()), "publication.json").path("state").asString())
        .isEqualTo("withdrawn");

    hub.publications.remove(publication.id(), 2, "Court order.", "test");
    hub.follow();
    StoredObject tombstone = object(publication.id());
    assertThat(tombstone.head()).isEqualTo(1);
    assertThat(tombstone.state().keySet())
        .containsExactly("publication.json", "versions/v1.json", "versions/v2.json");
    assertThat(json(tombstone, "publication.json").path("note").asString())
        .isEqualTo("Court order.");
    assertThat(json(tombstone, "versions/v1.json").path("description").isEmpty()).isTrue();
    assertThat(hub.stored.find(file.digests().sha512().substring(0, 16), "a.pdf")).isPresent();
    assertThat(object(other.id()).state()).hasSize(2);
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void theBytesTheTextAndTheThumbnailOfARemovedOneGo() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    String sha512 = file.digests().sha512();
    Publication publication = hub.publish("Secret words", file);
    hub.follow();
    Path text = data.resolve("derived").resolve(sha512.substring(0, 2));
    Files.createDirectories(text);
    Files.write(text.resolve(sha512 + "-1.json.gz"), new byte[1]);
    Path thumbnail = data.resolve("derived").resolve("thumbnails").resolve(sha512.substring(0, 2));
    Files.createDirectories(thumbnail);
    Files.write(thumbnail.resolve(sha512 + "-1.jpg"), new byte[1]);
    List<String> places = hub.kept.places(sha512);

    hub.publications.remove(publication.id(), 1, "Court order.", "test");
    hub.follow();
    assertThat(hub.stored.bytes(sha512)).isEmpty();
    assertThat(places).isNotEmpty().allMatch(place -> hub.store().open(place).isEmpty());
    assertThat(text).isEmptyDirectory();
    assertThat(thumbnail).isEmptyDirectory();
    assertThat(hub.kept.of(sha512)).isEmpty();
  }

  @Test
  void bytesThatGoWithARemovedOneAreKeptWithAnotherThatNamesThem() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication first = hub.publish("First", file);
    hub.follow();
    Publication second = hub.publish("Second", file);
    hub.publications.remove(first.id(), 1, "Court order.", "test");
    hub.follow();

    assertThat(object(second.id()).state()).hasSize(2);
    assertThat(hub.stored.bytes(file.digests().sha512())).isPresent();
  }

  @Test
  void bytesThatGoWithARemovedOneAreFoundElsewhereBeforeTheyGo() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication first = hub.publish("First", file);
    hub.follow();
    Publication second = hub.publish("Second", file);
    hub.publications.remove(first.id(), 1, "Court order.", "test");
    hub.changes.refresh();
    Preserved publications = hub.preserved.getFirst();
    hub.preserving().preserve(publications, first.id(), new ArrayList<>());

    assertThat(object(first.id()).state()).doesNotContainValue(file.digests().sha512());
    assertThat(hub.stored.bytes(file.digests().sha512())).isPresent();
    hub.follow();
    assertThat(object(second.id()).state()).containsValue(file.digests().sha512());
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void bytesThatGoWithTwoRemovedOnesAreKeptWithAThirdThatNamesThem() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication first = hub.publish("First", file);
    Publication second = hub.publish("Second", file);
    hub.follow();
    hub.publications.remove(first.id(), 1, "Court order.", "test");
    hub.publications.remove(second.id(), 1, "Court order.", "test");
    Publication third = hub.publish("Third", file);
    hub.follow();

    assertThat(object(third.id()).state()).containsValue(file.digests().sha512());
    assertThat(hub.stored.bytes(file.digests().sha512())).isPresent();
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void bytesThatAreNowhereAreSaidAndHoldNothingUp() {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication publication = hub.publish("One", file);
    hub.staged.release(file.digests().sha512());
    hub.publish("Two");
    hub.follow();

    assertThat(object(publication.id()).state().keySet()).containsExactly("publication.json");
    assertThat(hub.follower.position()).isEqualTo(hub.changes.last());
  }

  @Test
  void aSecondHubIsRefused() {
    hub.publish("One");
    hub.follow();
    database().writing(sql -> sql.execute("delete from platform_fact"));
    try (var second = new KeptHub(database(), data, clock, forces, hub.settings())) {
      assertThatThrownBy(second::store)
          .isInstanceOf(Fault.class)
          .hasMessageContaining("belongs to another hub");
    }
  }

  @Test
  void oneProcessFollowsAtATime() {
    hub.publish("One");
    hub.follow();
    hub.publish("Two");
    try (var second = new KeptHub(database(), data, clock, forces, hub.settings())) {
      second.follow();
      assertThat(second.follower.position()).isLessThan(hub.changes.last());
      clock.advance(121);
      second.follow();
      assertThat(second.follower.position()).isEqualTo(hub.changes.last());
    }
  }

  @Test
  void anEditInANewPlaceIsNamedByExamining() throws IOException {
    Publication publication = hub.publish("One", hub.stage("a.pdf", "abc"));
    hub.follow();
    StoredObject object = object(publication.id());
    for (String path : object.contents().keySet()) {
      byte[] good;
      try (InputStream bytes = hub.store().open(path).orElseThrow()) {
        good = bytes.readAllBytes();
      }
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      hub.store().replace(path, new java.io.ByteArrayInputStream(bad));
      assertThat(hub.findings()).containsExactly(new Finding(path, Finding.What.DAMAGED));
      hub.store().replace(path, new java.io.ByteArrayInputStream(good));
      assertThat(hub.findings()).isEmpty();
    }
  }

  @Test
  void whatIsDamagedIsNamedKeptInMindAndRaisesTheAlarmUntilItIsSoundAgain() throws IOException {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication publication = hub.publish("One", file);
    hub.follow();
    assertThat(hub.check.verify(1).findings()).isEmpty();
    assertThat(result(file)).isEqualTo(Fixity.Result.SOUND);
    assertThat(hub.check.raised()).isEmpty();

    String path = place(object(publication.id()), file);
    hub.store().replace(path, new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
    clock.advance(60);
    StoreCheck.Report report = hub.check.verify(1);
    assertThat(report.findings()).singleElement().asString().startsWith(path + " is not what");
    assertThat(report.repaired()).isEmpty();
    assertThat(result(file)).isEqualTo(Fixity.Result.DAMAGED);
    assertThat(hub.kept.of(file.digests().sha512()).orElseThrow().checked())
        .isEqualTo(clock.instant().toString());
    assertThat(hub.check.raised()).isPresent();
    assertThat(hub.check.status().damaged()).isEqualTo(1);

    hub.store().replace(path, new java.io.ByteArrayInputStream("abc".getBytes()));
    assertThat(hub.check.verify(1).findings()).isEmpty();
    assertThat(hub.check.raised()).isEmpty();
  }

  @Test
  void damagedBytesAreRepairedFromAnotherObjectThatHasThem() throws IOException {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication one = hub.publish("One", file);
    hub.publish("Two", file);
    hub.follow();
    String path = place(object(one.id()), file);
    hub.store().replace(path, new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));

    StoreCheck.Report report = hub.check.verify(1);
    assertThat(report.repaired()).containsExactly(path);
    assertThat(report.findings()).isEmpty();
    assertThat(result(file)).isEqualTo(Fixity.Result.SOUND);
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void damagedBytesAreRepairedFromBytesThatWereTakenInAgain() throws IOException {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication one = hub.publish("One", file);
    hub.follow();
    String path = place(object(one.id()), file);
    hub.store().replace(path, new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
    hub.stage("again.pdf", "abc");

    assertThat(hub.check.verify(1).repaired()).containsExactly(path);
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void eachDayAShareIsLookedAtAndWithinTheDaysEverything() {
    hub.close();
    Map<String, String> settings = new HashMap<>(hub.settings());
    settings.put("HUB_FILES_CHECK_DAYS", "3");
    hub = new KeptHub(database(), data, clock, forces, settings);
    for (int i = 0; i < 7; i++) {
      hub.publish("Number " + i);
    }
    hub.follow();
    long all = hub.check.status().objects();
    long looked = 0;
    for (int day = 1; day <= 3; day++) {
      clock.advance(86_400);
      StoreCheck.Report report = hub.check.daily();
      assertThat(report.ended()).isTrue();
      assertThat(report.objects()).as("day " + day).isLessThanOrEqualTo(all / 3 + 1);
      looked += report.objects();
    }
    assertThat(looked).isGreaterThanOrEqualTo(all);
    assertThat(hub.check.status().unchecked()).isZero();
  }

  @Test
  void aSampleIsThatShareAndBeginsWithTheLongestUnchecked() {
    for (int i = 0; i < 10; i++) {
      hub.publish("Number " + i);
    }
    hub.follow();
    clock.advance(60);
    assertThat(hub.check.verify(0.3).objects()).isEqualTo(3);
    clock.advance(60);
    assertThat(hub.check.verify(0.7).objects()).isEqualTo(7);
    assertThat(hub.check.status().unchecked()).isZero();
  }

  @Test
  void anObjectThatTheHubDoesNotKnowIsNamed() {
    hub.publish("One");
    hub.follow();
    database().writing(sql -> sql.execute("delete from files_object"));
    assertThat(hub.check.verify(1).findings())
        .singleElement()
        .asString()
        .contains("the hub does not know it");
  }

  private Fixity.Result result(StagedFile file) {
    return hub.kept.of(file.digests().sha512()).orElseThrow().result();
  }

  static String place(StoredObject object, StagedFile file) {
    return object.contents().entrySet().stream()
        .filter(entry -> entry.getValue().equals(file.digests().sha512()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  StoredObject object(String publication) {
    return hub.store().find("hub:publication:" + publication).orElseThrow();
  }

  private JsonNode json(StoredObject object, String path) throws IOException {
    String sha512 = object.state().get(path);
    String place =
        object.contents().entrySet().stream()
            .filter(entry -> entry.getValue().equals(sha512))
            .findFirst()
            .orElseThrow()
            .getKey();
    try (InputStream bytes = hub.store().open(place).orElseThrow()) {
      return new JsonMapper().readTree(bytes.readAllBytes());
    }
  }
}
