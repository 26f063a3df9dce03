package org.researchhub.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.Programs;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.TestDocuments.Printed;
import org.researchhub.files.preservation.PreservationFollower;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.web.Notice;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Visit;
import org.researchhub.reading.web.PublicationView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Small pictures of first pages: there only where they are asked for, and only while they may be.
 */
class ThumbnailsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  @Test
  @Timeout(240)
  void aHubThatAsksForThemShowsThemAndAnotherHasNone() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    Publication publication;
    String address;
    write(data, "");
    try (ServedHub hub = ServedHub.in(data)) {
      publication = publish(hub, "Before", staged(hub, "a.pdf", "A page about protection."));
      address = address(publication);
      settle(hub);
      assertThat(status(hub, address)).isEqualTo(404);
      assertThat(pictures(hub, publication)).isEmpty();
      assertThat(data.resolve("derived/thumbnails")).doesNotExist();
    }

    write(data, ", thumbnails: true");
    try (ServedHub hub = ServedHub.in(data)) {
      settle(hub);
      itIsAnsweredForEver(hub, address);
      itStandsBesideItsFile(hub, publication, address);
      nothingElseHasOne(hub);
      itGoesWithANoteWithdrawingAndRemoval(hub, data);
      assertThat(status(hub, address)).isEqualTo(200);
    }

    write(data, "");
    try (ServedHub hub = ServedHub.in(data)) {
      assertThat(kept(data, publication)).hasSize(1);
      assertThat(status(hub, address)).isEqualTo(404);
      assertThat(pictures(hub, publication)).isEmpty();
      // A job that was left when they were switched off comes to nothing.
      Files.delete(kept(data, publication).getFirst());
      settle(hub);
    }

    write(data, ", thumbnails: true");
    try (ServedHub hub = ServedHub.in(data)) {
      settle(hub);
      assertThat(status(hub, address)).isEqualTo(200);
    }
  }

  private static void itIsAnsweredForEver(ServedHub hub, String address) {
    var reader = new Programs(hub.address());
    Programs.Answer answer = reader.get(address);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(Integer.parseInt(answer.header("Content-Length"))).isBetween(300, 4096);
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).isEqualTo("frame-ancestors 'none'");
    assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
    String tag = answer.header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    Programs.Answer again = reader.get(address, "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  private static void itStandsBesideItsFile(
      ServedHub hub, Publication publication, String address) {
    for (int time = 0; time < 2; time++) {
      assertThat(pictures(hub, publication, "Save-Data", "on")).as("spared").isEmpty();
      List<Element> pictures = pictures(hub, publication);
      assertThat(pictures).hasSize(1);
      Element picture = pictures.getFirst();
      assertThat(picture.attr("src")).isEqualTo(address + "?v=1");
      assertThat(picture.hasAttr("alt")).isTrue();
      assertThat(picture.attr("alt")).isEmpty();
      assertThat(picture.attr("loading")).isEqualTo("lazy");
      assertThat(picture.attr("width")).isEqualTo("96");
      assertThat(picture.attr("height")).isEqualTo("124");
      assertThat(picture.parent()).isNotNull();
      assertThat(picture.expectFirst("img").closest("li:has(a[download])")).isNotNull();
    }
    assertThat(page(hub, publication).header("Vary")).contains("Save-Data");
    assertThat(page(hub, publication, "Save-Data", "on").header("Vary")).contains("Save-Data");
    Site site = Objects.requireNonNull(hub.door(Sites.class).in("en"));
    var visit = new Visit(hub.door(Sites.class), site, "en", "/x", null, false);
    var preview =
        hub.door(PublicationView.class)
            .preview(
                visit, publication, new Notice(Notice.Tone.PLAIN, "x", List.of(), List.of()), "/d");
    assertThat(preview.page().editions().getFirst().files().getFirst().thumbnail()).isNull();
  }

  private void nothingElseHasOne(ServedHub hub) {
    StoredName draft = staged(hub, "draft.pdf", "Not published.");
    Publication text =
        publish(hub, "Text", stage(hub, "notes.txt", "Words.".getBytes(StandardCharsets.UTF_8)));
    settle(hub);

    assertThat(status(hub, CatalogueFiles.address(draft.sha512(), Thumbnails.NAME))).isEqualTo(404);
    assertThat(status(hub, address(text))).isEqualTo(404);
    assertThat(pictures(hub, text)).isEmpty();
    assertThat(status(hub, "/files/0123456789abcdef/thumbnail.jpg")).isEqualTo(404);
    assertThat(status(hub, "/files/xyz/thumbnail.jpg")).isEqualTo(404);
  }

  private void itGoesWithANoteWithdrawingAndRemoval(ServedHub hub, Path data) throws Exception {
    var publications = hub.door(Publications.class);
    StoredName file = staged(hub, "b.pdf", "Another page.");
    Publication one = publish(hub, "One", file);
    Publication other = publish(hub, "Other", file);
    String address = address(one);
    settle(hub);
    assertThat(status(hub, address)).isEqualTo(200);

    Publication noted = noted(hub, other, "sn-images");
    assertThat(status(hub, address)).as("of a document with a note").isEqualTo(404);
    assertThat(pictures(hub, one)).isEmpty();
    noted(hub, noted, null);
    assertThat(status(hub, address)).isEqualTo(200);
    assertThat(pictures(hub, one)).hasSize(1);

    publications.withdraw(one.id(), 1, "Wrong.", "test");
    assertThat(status(hub, address)).as("the other names it still").isEqualTo(200);
    assertThat(pictures(hub, one)).isEmpty();
    publications.withdraw(other.id(), 3, "Wrong.", "test");
    assertThat(status(hub, address)).as("all withdrawn").isEqualTo(404);
    publications.reinstate(other.id(), 4, "test");
    assertThat(status(hub, address)).isEqualTo(200);

    publications.remove(one.id(), 2, "Court order.", "test");
    waitUntilKept(data, other, hub, 1);
    assertThat(status(hub, address)).isEqualTo(200);
    publications.remove(other.id(), 5, "Court order.", "test");
    assertThat(status(hub, address)).isEqualTo(404);
    waitUntilKept(data, other, hub, 0);
  }

  private static void waitUntilKept(Path data, Publication of, ServedHub hub, int count)
      throws Exception {
    var follower = hub.door(PreservationFollower.class);
    while (follower.position() < hub.door(Changes.class).last() || kept(data, of).size() != count) {
      Thread.sleep(50);
    }
  }

  private record StoredName(String name, long bytes, String sha512) {}

  private StoredName staged(ServedHub hub, String name, String text) {
    try {
      Path file =
          TestDocuments.pdf(folder.resolve(name), List.of(List.of(new Printed(72, 700, text))));
      return stage(hub, name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StoredName stage(ServedHub hub, String name, byte[] content) {
    try (InputStream bytes = new ByteArrayInputStream(content)) {
      var staged = (StagedFile) hub.door(StagedFiles.class).stage(name, bytes);
      return new StoredName(name, content.length, staged.digests().sha512());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Publication publish(ServedHub hub, String title, StoredName file) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("titles").put("en", title);
    json.putArray("editions")
        .addObject()
        .put("language", "en")
        .putArray("files")
        .addObject()
        .put("name", file.name())
        .put("mediaType", file.name().endsWith("pdf") ? "application/pdf" : "text/plain")
        .put("bytes", file.bytes())
        .put("sha512", file.sha512());
    return done(hub, Submission.fresh(Description.of(json), "test"));
  }

  private static Publication noted(ServedHub hub, Publication of, @Nullable String note) {
    ObjectNode json = of.description().toJson();
    json.remove("contentNotes");
    if (note != null) {
      json.putArray("contentNotes").add(note);
    }
    return done(hub, Submission.change(of, Description.of(json), "test", null));
  }

  private static Publication done(ServedHub hub, Submission submission) {
    return (Publication) ((Outcome.Done) hub.door(Publications.class).publish(submission)).entry();
  }

  private static String address(Publication publication) {
    return CatalogueFiles.address(sha512(publication), Thumbnails.NAME);
  }

  private static String sha512(Publication publication) {
    return publication.description().editions().getFirst().files().getFirst().sha512();
  }

  private static List<Path> kept(Path data, Publication publication) throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("derived/thumbnails"))) {
      return files
          .filter(file -> file.getFileName().toString().equals(sha512(publication) + "-1.jpg"))
          .toList();
    }
  }

  /** The follower writes its jobs some time after a change, or after the start. */
  private static void settle(ServedHub hub) {
    hub.door(Changes.class).refresh();
    hub.door(Followers.class).catchUpAll();
    hub.settle();
  }

  private static int status(ServedHub hub, String address) {
    return new Programs(hub.address()).get(address).status();
  }

  private static Programs.Answer page(ServedHub hub, Publication of, String... headers) {
    return new Programs(hub.address()).get("/en/publications/" + of.slug(), headers);
  }

  private static List<Element> pictures(ServedHub hub, Publication of, String... headers) {
    return Jsoup.parse(page(hub, of, headers).body()).select("img[src*=thumbnail]");
  }

  private static void write(Path data, String thumbnails) throws IOException {
    Files.writeString(
        data.resolve("hub.yaml"), "hub: {content: false, files: {window: 0" + thumbnails + "}}\n");
  }
}
