package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.TestDocuments.Printed;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A published document's text is taken by itself, and made anew when it was deleted. */
class TextReadyTest {

  @TempDir private Path folder;

  @Test
  @Timeout(180)
  void aPublishedDocumentGetsItsTextAndTheListOfChangesSaysSo() throws Exception {
    Path data = folder.resolve("data");
    String sha512;
    try (ServedHub hub = ServedHub.in(data)) {
      sha512 = publish(hub);
      DocumentText text = wait(hub, sha512);

      assertThat(text.outcome()).isEqualTo(Outcome.TEXT);
      assertThat(text.units().getFirst().text()).isEqualTo("A page about protection.");
      waitForChange(hub, sha512);
      whatIsMovedWhileItIsReadIsReadWhereItIsThen(hub);
    }
    assertThat(FileSystemUtils.deleteRecursively(data.resolve("derived"))).isTrue();
    try (ServedHub hub = ServedHub.in(data)) {
      assertThat(wait(hub, sha512).units()).hasSize(1);
    }
    try (Stream<Path> kept = Files.walk(data.resolve("derived"))) {
      List<String> names =
          kept.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
      assertThat(names).contains(sha512 + "-" + Documents.EXTRACTOR + ".json.gz");
    }
  }

  /** Bytes go from where they were handed in to where they are kept at any time. */
  private void whatIsMovedWhileItIsReadIsReadWhereItIsThen(ServedHub hub) throws IOException {
    Path handedIn = Files.writeString(folder.resolve("handed-in"), "text");
    Path kept = folder.resolve("kept");
    var files =
        new StoredFiles(
            hub.door(CatalogueFiles.class),
            List.of(sha512 ->
                Optional.of(new BytesOnDisk(Files.exists(handedIn) ? handedIn : kept, 4))),
            hub.door(StagedFiles.class));

    Optional<String> read =
        files.onDisk(
            "any",
            file -> {
              if (file.equals(handedIn)) {
                Files.move(handedIn, kept);
                return "there is no such file";
              }
              return Files.readString(file);
            });

    assertThat(read).contains("text");
  }

  private String publish(ServedHub hub) throws IOException {
    Path file =
        TestDocuments.pdf(
            folder.resolve("a.pdf"),
            List.of(List.of(new Printed(72, 700, "A page about protection."))));
    Digests digests;
    try (InputStream bytes = Files.newInputStream(file)) {
      digests =
          hub.door(StagedFiles.class).stage("a.pdf", bytes) instanceof StagedFile staged
              ? staged.digests()
              : new Digests("", "", 0);
    }
    String json =
        """
        {"titles":{"en":"With a document"},"editions":[{"language":"en","files":[
         {"name":"a.pdf","mediaType":"application/pdf","bytes":%d,"sha512":"%s"}]}]}
        """
            .formatted(digests.bytes(), digests.sha512());
    hub.door(Publications.class)
        .publishAll(
            List.of(
                Submission.fresh(
                    Description.owning((ObjectNode) new JsonMapper().readTree(json)), "test")));
    return digests.sha512();
  }

  private static DocumentText wait(ServedHub hub, String sha512) throws InterruptedException {
    Optional<DocumentText> text = Optional.empty();
    while (text.isEmpty()) {
      Thread.sleep(100);
      text = hub.door(Text.class).of(sha512);
    }
    return text.get();
  }

  private static void waitForChange(ServedHub hub, String sha512) throws InterruptedException {
    boolean said = false;
    while (!said) {
      Thread.sleep(100);
      said =
          hub.door(Changes.class).after(0, 10_000).stream()
              .anyMatch(change -> change.kind() == Change.Kind.FILE && change.id().equals(sha512));
    }
  }
}
