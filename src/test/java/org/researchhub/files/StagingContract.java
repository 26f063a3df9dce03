package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.DatabaseContract;
import org.researchhub.platform.settings.SettingsFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is promised of files that are taken in, whichever database the hub stands on. */
abstract class StagingContract extends DatabaseContract {

  private static final String ABC_512 =
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
          + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f";
  private static final String ABC_256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path folder = Path.of("");
  private Forces forces = new Forces();
  private final Set<String> claimed = new HashSet<>();
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private Publications publications;
  private StagedFiles staged;
  private StoredFiles stored;

  @BeforeEach
  void openFiles() {
    forces = new Forces();
    claimed.clear();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    publications =
        new Publications(database(), new Changes(database(), clock), clock, new Random(1));
    staged = stagedAt(clock);
    stored = new StoredFiles(new CatalogueFiles(database()), List.of(), staged);
  }

  private StagedFiles stagedAt(Clock clock) {
    return new StagedFiles(
        database(),
        new CatalogueFiles(database()),
        List.of(claimed::contains),
        SettingsFile.read(folder.resolve("hub.yaml"), folder, Map.of("HUB_FILES_LARGEST", "1")),
        forces,
        clock);
  }

  @Test
  void aStagedFileHasItsDigestsItsBytesAndACleanName() throws IOException {
    StagedFile file = stage("../Trafic d\u2019enfants\u202E.pdf", "abc");

    assertThat(file.digests()).isEqualTo(new Digests(ABC_512, ABC_256, 3));
    assertThat(file.name()).isEqualTo("Trafic d\u2019enfants.pdf");
    assertThat(staged.find(ABC_512)).contains(file);
    try (InputStream bytes = staged.bytes(ABC_512).orElseThrow().open(1)) {
      assertThat(bytes.readAllBytes()).isEqualTo("bc".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void bytesAndNameAreForcedBeforeTheRowIsCommittedAndAgainBeforePublishing() throws IOException {
    database().afterCommit(() -> forces.note("commit"));

    stage("a.pdf", "abc");
    assertThat(forces.done())
        .containsExactly("folder " + folder.getFileName(), "file", "folder staged", "commit");
    assertThat(stored.makeDurable(ABC_512)).isTrue();
    publish(naming(ABC_512, "a.pdf"));
    assertThat(forces.done().subList(4, 7)).containsExactly("file", "folder staged", "commit");
  }

  @Test
  void aForceThatFailsKeepsNothing() throws IOException {
    var failing =
        new StagedFiles(
            database(),
            new CatalogueFiles(database()),
            List.of(),
            SettingsFile.read(folder.resolve("hub.yaml"), folder, Map.of()),
            new Forcing() {
              @Override
              public void file(Path file) throws IOException {
                throw new IOException("No space left on device");
              }
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    assertThatThrownBy(() -> failing.stage("a.pdf", bytes("abc")))
        .hasMessageContaining("could not be kept")
        .hasMessageContaining("No space left on device");
    assertThat(staged.find(ABC_512)).isEmpty();
    assertThat(inFolder()).isZero();
  }

  @Test
  void anEmptyATooLargeAndACutOffFileAreNotTakenInAndLeaveNothing() throws IOException {
    assertThat(staged.stage("a.pdf", bytes("")))
        .isEqualTo(new Staging.Refused(Reason.of("refuse.nothing-in-it")));
    assertThat(staged.stage("a.pdf", new ByteArrayInputStream(new byte[1_000_001])))
        .isEqualTo(new Staging.Refused(Reason.of("refuse.larger", 1)));
    assertThat(staged.stage("a.pdf", new ByteArrayInputStream(new byte[1_000_000])))
        .isInstanceOf(StagedFile.class);
    long before = inFolder();
    assertThatThrownBy(() -> staged.stage("a.pdf", cutOff()))
        .isInstanceOf(IOException.class)
        .hasMessage("the line broke");
    assertThat(inFolder()).isEqualTo(before);
  }

  @Test
  void whatIsStagedIsNotToBeHadUntilAVersionNamesIt() throws IOException {
    stage("a.pdf", "abc");
    String start = ABC_512.substring(0, StoredFile.DIGITS_IN_ADDRESS);
    assertThat(stored.find(start, "a.pdf")).isEmpty();

    Publication publication = publish(naming(ABC_512, "a.pdf"));
    StoredFile file = stored.find(start, "a.pdf").orElseThrow();
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.bytes().size()).isEqualTo(3);
    assertThat(stored.find(start, "b.pdf")).isEmpty();

    publications.withdraw(publication.id(), 1, "Wrong.", "test");
    assertThat(stored.find(start, "a.pdf")).isPresent();
    publications.remove(publication.id(), 2, "Court order.", "test");
    assertThat(stored.find(start, "a.pdf")).isEmpty();
  }

  @Test
  void anEarlierVersionsFileStaysAndMergedOnesKeepTheirs() throws IOException {
    stage("a.pdf", "abc");
    Publication one = publish(naming(ABC_512, "a.pdf"));
    Publication two = publish(titled("Two"));
    publications.publish(Submission.change(one, titled("One"), "test", null));
    publications.merge(one.id(), 2, two.id(), "test");

    assertThat(stored.find(ABC_512.substring(0, 16), "a.pdf")).isPresent();
  }

  @Test
  void theStoreIsAskedFirstAndThenTheStagedBytesMayGo() throws IOException {
    stage("a.pdf", "abc");
    publish(naming(ABC_512, "a.pdf"));
    Path kept = Files.writeString(folder.resolve("kept"), "abc");
    var withPlace =
        new StoredFiles(
            new CatalogueFiles(database()),
            List.of(sha512 -> java.util.Optional.of(new BytesOnDisk(kept, 3))),
            staged);
    staged.release(ABC_512);

    assertThat(inFolder()).isZero();
    assertThat(stored.find(ABC_512.substring(0, 16), "a.pdf")).isEmpty();
    assertThat(withPlace.find(ABC_512.substring(0, 16), "a.pdf").orElseThrow().bytes().path())
        .contains(kept);
  }

  @Test
  void onlyWhatNothingNamesIsForgottenAndOnlyAfterTheTimeInTheSettings() throws IOException {
    stage("draft.pdf", "d");
    claimed.add(staged.find(sha512("d")).orElseThrow().digests().sha512());
    stage("published.pdf", "abc");
    publish(naming(ABC_512, "published.pdf"));
    stage("nobody.pdf", "n");
    Path left = Files.writeString(folder.resolve("staged/cut-off-upload"), "half");
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.from(NOW));
    }

    assertThat(stagedAt(later(Duration.ofDays(13))).forgetAbandoned()).isZero();
    assertThat(stagedAt(later(Duration.ofDays(15))).forgetAbandoned()).isEqualTo(2);
    assertThat(staged.find(sha512("n"))).isEmpty();
    assertThat(left).doesNotExist();
    assertThat(staged.find(ABC_512)).isPresent();
    assertThat(staged.find(sha512("d"))).isPresent();
    assertThat(inFolder()).isEqualTo(2);
  }

  private Clock later(Duration duration) {
    return Clock.fixed(NOW.plus(duration), ZoneOffset.UTC);
  }

  private StagedFile stage(String name, String content) throws IOException {
    return (StagedFile) staged.stage(name, bytes(content));
  }

  private Publication publish(Description description) {
    Outcome outcome = publications.publish(Submission.fresh(description, "test"));
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder.resolve("staged"))) {
      return files.toList();
    }
  }

  private long inFolder() throws IOException {
    return files().size();
  }

  private static String sha512(String content) throws IOException {
    try {
      var digest = java.security.MessageDigest.getInstance("SHA-512");
      return java.util.HexFormat.of()
          .formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  private static InputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream cutOff() {
    return new SequenceInputStream(
        bytes("abc"),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line broke");
          }
        });
  }

  private static Description titled(String title) {
    return Description.of(
        (ObjectNode) new JsonMapper().readTree("{\"titles\":{\"en\":\"%s\"}}".formatted(title)));
  }

  private static Description naming(String sha512, String name) {
    ObjectNode json = titled("With a file").toJson();
    json.putArray("editions")
        .addObject()
        .put("language", "en")
        .putArray("files")
        .addObject()
        .put("name", name)
        .put("mediaType", "application/pdf")
        .put("bytes", 3)
        .put("sha512", sha512);
    return Description.of(json);
  }
}
