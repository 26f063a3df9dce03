package org.researchhub.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.BytesOnDisk;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.StoredBytes;
import org.researchhub.files.StoredFile;
import org.researchhub.files.StoredFiles;
import org.researchhub.platform.changes.Changes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A document that is read part by part is looked up once, as long as nothing changes. */
class RecentFilesTest {

  private static final String SHA512 = "ab".repeat(64);
  private static final String START = SHA512.substring(0, 16);
  private static final String NAME = "report.pdf";

  private static ServedHub hub;
  private static Publications publications;

  @TempDir private Path folder;
  private final AtomicInteger lookedUp = new AtomicInteger();
  private Path place;
  private RecentFiles recent;
  private Publication publication;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    publications = hub.door(Publications.class);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @BeforeEach
  void publishAReport() throws Exception {
    place = Files.writeString(folder.resolve("kept"), "text");
    recent =
        new RecentFiles(
            new StoredFiles(
                hub.door(CatalogueFiles.class), List.of(this::lookUp), hub.door(StagedFiles.class)),
            hub.door(Changes.class));
    publication = publish();
  }

  @AfterEach
  void removeIt() {
    publications.remove(publication.id(), 1, "It was for a test.", "test");
  }

  private Optional<StoredBytes> lookUp(String sha512) {
    lookedUp.incrementAndGet();
    return Optional.of(new BytesOnDisk(place, 4));
  }

  @Test
  void manyPartsAreOneLookup() {
    for (int part = 0; part < 20; part++) {
      assertThat(recent.find(START, NAME).map(StoredFile::sha512)).contains(SHA512);
    }
    assertThat(lookedUp).hasValue(1);
  }

  @Test
  void whatIsRemovedIsGoneAtOnce() {
    assertThat(recent.find(START, NAME)).isPresent();

    publications.remove(publication.id(), 1, "Court order.", "test");

    assertThat(recent.find(START, NAME)).isEmpty();
  }

  @Test
  void whatIsMovedIsFoundWhereItIsThen() throws Exception {
    assertThat(recent.find(START, NAME)).isPresent();

    place = Files.move(place, folder.resolve("moved"));

    assertThat(recent.find(START, NAME).flatMap(file -> file.bytes().path())).contains(place);
  }

  private Publication publish() {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", "A report");
    json.putArray("editions")
        .addObject()
        .put("language", "en")
        .putArray("files")
        .addObject()
        .put("name", NAME)
        .put("mediaType", "application/pdf")
        .put("bytes", 4)
        .put("sha512", SHA512);
    Outcome outcome = publications.publish(Submission.fresh(Description.of(json), "test"));
    return (Publication) ((Outcome.Done) outcome).entry();
  }
}
