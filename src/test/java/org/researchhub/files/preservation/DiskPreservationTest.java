package org.researchhub.files.preservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.researchhub.catalogue.Publication;
import org.researchhub.files.StagedFile;
import org.researchhub.files.ocfl.TestStores;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.DatabaseAddress;

class DiskPreservationTest extends PreservationContract {

  @Override
  protected DatabaseAddress address(Path folder) {
    return sqlite(folder);
  }

  @Override
  Map<String, String> emptyStore() {
    return Map.of();
  }

  @Test
  void everythingIsForcedBeforeItIsRecordedAndRecordedBeforeStagedBytesGo() {
    hub.store();
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication publication = hub.publish("One", file);
    Path folder = TestStores.folder(Path.of("preservation"), "hub:publication:" + publication.id());
    int before = forces.done().size();
    database()
        .afterCommit(
            () -> forces.note("commit " + hub.staged.find(file.digests().sha512()).isPresent()));
    hub.follow();

    List<String> done = forces.done().subList(before, forces.done().size());
    int recorded = done.lastIndexOf("commit true");
    assertThat(done.subList(recorded + 1, done.size())).containsExactly("commit false");
    assertThat(done.subList(0, recorded).stream().filter("file"::equals))
        .as("two contents, two inventories with sidecars, the declaration")
        .hasSizeGreaterThanOrEqualTo(7);
    assertThat(done.subList(0, recorded))
        .containsSubsequence(
            "file",
            "folder v1",
            "folder " + folder.getFileName(),
            "folder " + folder.getName(3),
            "folder " + folder.getName(2),
            "folder " + folder.getName(1),
            "folder preservation");
  }

  @Test
  void aByteFlippedAnywhereInTheStoreIsFoundAndNamed() throws Exception {
    Publication publication = hub.publish("One", hub.stage("a.pdf", "abc"));
    hub.change(publication, "Two");
    hub.follow();
    Path root = data.resolve("preservation");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    assertThat(hub.findings()).isEmpty();
    for (Path file : files) {
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[bad.length / 2] ^= 1;
      Files.write(file, bad);
      String path = root.relativize(file).toString();
      assertThat(findingsOfKnown(publication))
          .as(path)
          .anySatisfy(finding -> assertThat(finding.path()).contains(path));
      Files.write(file, good);
    }
    assertThat(hub.findings()).isEmpty();
  }

  /** Objects are known by the database too: one whose declaration is damaged is not listed. */
  private List<Finding> findingsOfKnown(Publication publication) {
    try {
      var findings = new java.util.ArrayList<>(StoreOwner.examine(hub.store()));
      hub.kept.all().forEach(known -> findings.addAll(hub.store().examine(known.folder())));
      return findings;
    } catch (Fault e) {
      return List.of(new Finding(StoreOwner.NOTE, Finding.What.DAMAGED));
    }
  }

  @Test
  void anythingDamagedOrMissingIsRepairedFromTheCopy() throws Exception {
    Publication publication = hub.publish("One", hub.stage("a.pdf", "abc"));
    hub.change(publication, "Two");
    hub.follow();
    Path root = data.resolve("preservation");
    Path copy = data.resolve("copy");
    copy(root, copy);
    hub.close();
    Map<String, String> settings = new java.util.HashMap<>(hub.settings());
    settings.put("HUB_FILES_COPY", copy.toString());
    hub = new KeptHub(database(), data, clock, forces, settings);
    Path object = TestStores.folder(Path.of(""), "hub:publication:" + publication.id());
    for (String name :
        List.of("inventory.json", "v1/content/publication.json", "0=ocfl_object_1.1")) {
      Files.write(root.resolve(object).resolve(name), new byte[] {1});
      assertThat(hub.check.verify(1).repaired()).containsExactly(object.resolve(name).toString());
      Files.delete(root.resolve(object).resolve(name));
      assertThat(hub.check.verify(1).repaired()).containsExactly(object.resolve(name).toString());
    }
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void whatACrashLeftHalfDoneIsClearedAwayAndDoneAgain() throws Exception {
    StagedFile file = hub.stage("a.pdf", "abc");
    Publication publication = hub.publish("One", file);
    hub.follow();
    Path object =
        TestStores.folder(data.resolve("preservation"), "hub:publication:" + publication.id());
    Path copy = data.resolve("v1-state");
    copy(object, copy);
    hub.change(publication, "Two");
    hub.follow();
    byte[] finished = Files.readAllBytes(object.resolve("inventory.json"));

    for (String half : List.of("folder", "inventory", "nothing")) {
      Files.write(
          object.resolve("inventory.json"), Files.readAllBytes(copy.resolve("inventory.json")));
      Files.write(
          object.resolve("inventory.json.sha512"),
          Files.readAllBytes(copy.resolve("inventory.json.sha512")));
      if (half.equals("inventory")) {
        Files.write(object.resolve("inventory.json"), finished);
      }
      database()
          .writing(sql -> {
            sql.execute("update files_store set change = 0");
            sql.execute("update files_object set head = 1");
          });
      hub.close();
      hub = new KeptHub(database(), data, clock, forces, hub.settings());
      hub.follow();
      assertThat(object(publication.id()).head()).as(half).isEqualTo(2);
      assertThat(hub.findings()).isEmpty();
    }
  }

  @Test
  void whatALossOfPowerToreIsTakenBackAndWrittenAgain() throws Exception {
    Publication publication = hub.publish("One", hub.stage("a.pdf", "abc"));
    hub.follow();
    hub.change(publication, "Two");
    hub.follow();
    Path object =
        TestStores.folder(data.resolve("preservation"), "hub:publication:" + publication.id());
    Files.write(object.resolve("v2/content/publication.json"), new byte[100]);
    database()
        .writing(sql -> {
          sql.execute("update files_store set change = 1");
          sql.execute("update files_object set head = 1");
        });
    hub.close();
    hub = new KeptHub(database(), data, clock, forces, hub.settings());
    hub.follow();

    assertThat(hub.findings()).isEmpty();
    assertThat(object(publication.id()).head()).isEqualTo(2);
    Path aside = data.resolve("preservation-work/set-aside");
    assertThat(aside).isNotEmptyDirectory();
    Path ofAnother = Files.createDirectories(aside.resolve("hub-publication-other-12"));

    hub.publications.remove(publication.id(), 2, "Court order.", "test");
    hub.follow();
    assertThat(aside.toFile().listFiles()).containsExactly(ofAnother.toFile());
  }

  @Test
  void aNoteThatIsNotWhatItsDigestSaysIsNamedAndRaisesTheAlarm() throws Exception {
    Path root = data.resolve("preservation");
    hub.publish("One");
    hub.follow();
    assertThat(hub.check.verify(1).findings()).isEmpty();
    assertThat(hub.check.raised()).isEmpty();
    for (String name : List.of("hub-store.json", "hub-store.json.sha512")) {
      byte[] good = Files.readAllBytes(root.resolve(name));
      byte[] bad = good.clone();
      int digit = new String(good, StandardCharsets.UTF_8).indexOf('2');
      bad[digit] ^= 1;
      Files.write(root.resolve(name), bad);
      assertThat(hub.check.verify(1).findings())
          .anySatisfy(finding -> assertThat(finding).contains(name));
      assertThat(hub.check.raised()).hasValueSatisfying(said -> assertThat(said).contains("store"));
      hub.close();
      hub = new KeptHub(database(), data, clock, forces, hub.settings());
      assertThatThrownBy(hub::store).isInstanceOf(Fault.class).hasMessageContaining(name);
      Files.write(root.resolve(name), good);
      hub.store();
    }
    assertThat(hub.check.verify(1).findings()).isEmpty();
    assertThat(hub.check.raised()).isEmpty();
  }

  @Test
  void aNoteWhoseDigestWasNotWrittenAnyMoreIsMended() throws Exception {
    Path beside = data.resolve("preservation/hub-store.json.sha512");
    hub.store();
    byte[] written = Files.readAllBytes(beside);
    Files.delete(beside);
    hub.close();
    hub = new KeptHub(database(), data, clock, forces, hub.settings());
    hub.store();

    assertThat(beside).hasBinaryContent(written);
    assertThat(hub.findings()).isEmpty();
  }

  @Test
  void aMakingOfTheStoreThatWasCutOffIsDoneAgain() throws Exception {
    Path root = Files.createDirectories(data.resolve("preservation"));
    Files.write(root.resolve("0=ocfl_1.1"), "ocfl".getBytes(StandardCharsets.UTF_8));
    hub.publish("One");
    hub.follow();

    assertThat(hub.findings()).isEmpty();
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
