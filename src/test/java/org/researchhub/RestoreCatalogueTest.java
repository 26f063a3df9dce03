package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.curation.Merges;
import org.researchhub.curation.Pair;
import org.researchhub.curation.Pairs;
import org.researchhub.files.StagedFile;
import org.researchhub.files.StagedFiles;
import org.researchhub.files.preservation.OpenedStore;
import org.researchhub.files.preservation.PreservationFollower;
import org.researchhub.files.preservation.StoreCheck;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Program;
import org.researchhub.platform.settings.DataFolder;
import tools.jackson.databind.node.ObjectNode;

/** A hub made again from its preservation store says the same as before, everywhere. */
class RestoreCatalogueTest {

  private static final List<String> START =
      List.of(
          "/en/",
          "/robots.txt",
          "/sitemap.xml",
          "/opensearch.xml",
          "/en/publications.atom",
          "/en/search?q=child",
          "/fr/search?q=enfants",
          "/en/search.json?q=child",
          "/en/search.json?q=kinderhandel",
          "/api/v1/publications",
          "/api/v1/publications?limit=3",
          "/api/v1/search?q=child",
          "/api/openapi.json",
          "/en/publications/user-guide/read",
          "/en/nowhere");

  @TempDir Path folder;

  @Test
  void everyPageAndEveryAnswerIsTheSameAsBefore() throws IOException {
    Path before = folder.resolve("before");
    Path after = folder.resolve("after");
    SortedMap<String, String> said;
    Decided decided;
    withoutWaiting(before);
    try (ServedHub hub = ServedHub.in(before)) {
      change(hub);
      decided = decide(hub);
      HubCommand.openWith(new OpenHub());
      try (var lock = DataFolder.lock(before).orElseThrow()) {
        assertThat(hub("vocabulary", "import", "-q", thesaurus(), "--data", before)).isZero();
      }
      hub.settle();
    }
    indexAnew(before);
    try (ServedHub hub = ServedHub.in(before)) {
      hub.settle();
      said = new Crawl(hub.address()).from(addresses(hub));
    }
    assertThat(said).hasSizeGreaterThan(300);
    assertThat(said.get("/en/search.json?q=kinderhandel")).contains("\"id\"");
    assertThat(restored(before.resolve("preservation"), after))
        .as("what it cannot know")
        .contains(
            "\"unknown\"",
            "accounts",
            "nobody has decided",
            "undo merges of",
            "batches of imports");
    try (ServedHub hub = ServedHub.in(after)) {
      hub.settle();
    }
    indexAnew(after);
    try (ServedHub hub = ServedHub.in(after)) {
      hub.settle();
      SortedMap<String, String> again = new Crawl(hub.address()).of(said.keySet());
      for (Map.Entry<String, String> answer : said.entrySet()) {
        assertThat(again.get(answer.getKey())).as(answer.getKey()).isEqualTo(answer.getValue());
      }
      hub.door(Followers.class).catchUpAll();
      assertThat(hub.door(StoreCheck.class).verify(1).findings()).isEmpty();
      assertThat(hub.door(StoreCheck.class).status().objects()).isPositive();
      untilRecorded(hub);
    }
    assertThat(objects(after)).isEqualTo(objects(before));
    try (ServedHub hub = ServedHub.in(after)) {
      knowsAgain(hub, decided);
    }
  }

  /** A pair that was kept apart, one that was merged, and what its two said before. */
  private record Decided(Pair apart, Pair merged, Pairs.Sides sides) {}

  private static Decided decide(ServedHub hub) {
    Pairs pairs = hub.door(Pairs.class);
    List<String> ids =
        hub.door(Publications.class).byIdAfter("", 100).stream().map(Publication::id).toList();
    Pair apart = pairs.pair(ids.get(0), ids.get(1)).orElseThrow();
    assertThat(pairs.keepBoth(apart.id(), "Ana")).isTrue();
    Pair merged = pairs.pair(ids.get(2), ids.get(3)).orElseThrow();
    Pairs.Sides sides = pairs.sides(merged);
    assertThat(hub.door(Merges.class).merge(merged.id(), Map.of(), 0, "Ana"))
        .isInstanceOf(Merges.Result.Done.class);
    return new Decided(apart, merged, sides);
  }

  private static void knowsAgain(ServedHub hub, Decided decided) {
    Pairs pairs = hub.door(Pairs.class);
    assertThat(pairs.between(decided.apart().one(), decided.apart().other()).map(Pair::state))
        .contains(Pair.State.APART);
    assertThat(hub.door(Merges.class).undo(decided.merged().id(), "Ben"))
        .isInstanceOf(Merges.Result.Done.class);
    Pairs.Sides now = pairs.sides(decided.merged());
    assertThat(said(now.one())).isEqualTo(said(decided.sides().one()));
    assertThat(said(now.other())).isEqualTo(said(decided.sides().other()));
  }

  private static Description said(Pairs.@Nullable Side side) {
    return Objects.requireNonNull(side).description();
  }

  /** What changes again within a short while becomes one version of its object: that is awaited. */
  private static void untilRecorded(ServedHub hub) {
    Instant patience = Instant.now().plusSeconds(120);
    while (hub.door(PreservationFollower.class).recorded() < hub.door(Changes.class).last()) {
      assertThat(Instant.now()).as("not everything is recorded").isBefore(patience);
      hub.door(Followers.class).catchUpAll();
    }
  }

  private static String restored(Path store, Path data) {
    PrintStream out = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertThat(hub("files", "restore-catalogue", "-q", "--json", "--from", store, "--data", data))
          .isZero();
    } finally {
      System.setOut(out);
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  /** What was deleted and not yet cleared away counts a little in what is near to what. */
  private static void indexAnew(Path data) {
    assertThat(hub("index", "rebuild", "-q", "--data", data)).isZero();
  }

  @Test
  void aHubThatIsNotEmptyIsLeftAsItIs() throws IOException {
    Path data = folder.resolve("data");
    withoutWaiting(data);
    long last;
    try (ServedHub hub = ServedHub.in(data)) {
      hub.settle();
      last = hub.door(Changes.class).last();
      assertThat(
              hub(
                  "files",
                  "restore-catalogue",
                  "--from",
                  data.resolve("preservation"),
                  "--data",
                  data))
          .as("while it serves")
          .isEqualTo(5);
    }
    assertThat(
            hub(
                "files",
                "restore-catalogue",
                "--from",
                data.resolve("preservation"),
                "--data",
                data))
        .isEqualTo(5);
    try (ServedHub hub = ServedHub.in(data)) {
      assertThat(hub.door(Changes.class).last()).isEqualTo(last);
    }
  }

  @Test
  void aFolderThatIsNoStoreIsSaidToBeNone() {
    assertThat(hub("files", "restore-catalogue", "--from", folder, "--data", folder.resolve("new")))
        .isEqualTo(4);
  }

  @Test
  void whatIsDamagedIsNamedAndTheRestIsPutBack() throws IOException {
    Path before = folder.resolve("before");
    withoutWaiting(before);
    int publications;
    String damaged;
    try (ServedHub hub = ServedHub.in(before)) {
      hub.door(Followers.class).catchUpAll();
      publications = (int) hub.door(Publications.class).count();
      damaged = hub.door(Publications.class).recent(0, 1).getFirst().id();
      String id = "hub:publication:" + damaged;
      String folderOf = hub.door(OpenedStore.class).store().find(id).orElseThrow().folder();
      Files.writeString(
          before.resolve("preservation").resolve(folderOf).resolve("v1/content/publication.json"),
          "{}");
    }
    Path after = folder.resolve("after");
    assertThat(
            hub(
                "files",
                "restore-catalogue",
                "-q",
                "--from",
                before.resolve("preservation"),
                "--data",
                after))
        .isEqualTo(3);
    try (ServedHub hub = ServedHub.in(after)) {
      assertThat(hub.door(Publications.class).count()).isEqualTo(publications - 1);
      assertThat(hub.door(Publications.class).find(damaged)).isEmpty();
    }
  }

  /** By which what is said in English is found in Dutch. */
  private Path thesaurus() throws IOException {
    return Files.writeString(
        folder.resolve("words.ttl"),
        """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <https://example.org/1> a skos:Concept ;
          skos:prefLabel "child trafficking"@en , "kinderhandel"@nl .
        """);
  }

  /** The default hub's settings, in which nothing waits before it is preserved. */
  private static void withoutWaiting(Path data) throws IOException {
    Files.createDirectories(data);
    Files.writeString(
        data.resolve("hub.yaml"),
        Files.readString(Path.of("default-hub/hub.yaml")).stripTrailing()
            + "\n  files:\n    window: 0\n");
  }

  /** One of everything that can become of a publication. */
  private static void change(ServedHub hub) throws IOException {
    Publications publications = hub.door(Publications.class);
    List<Publication> all =
        publications.byIdAfter("", 100).stream()
            .filter(each -> each.description().digests().isEmpty())
            .toList();
    Publication guide =
        publications.byIdAfter("", 100).stream()
            .filter(each -> !each.description().digests().isEmpty())
            .findFirst()
            .orElseThrow();

    Publication edited = all.getFirst();
    for (int edit = 1; edit <= 2; edit++) {
      ObjectNode json = edited.description().toJson();
      json.withObject("/titles").put("en", "Edited " + edit);
      edited =
          done(
              publications.publish(
                  new Submission(
                      edited.id(),
                      edited.version(),
                      "edited-" + edit,
                      null,
                      0,
                      Description.of(json),
                      "test",
                      "Edit " + edit)));
    }
    Publication withdrawn = all.get(1);
    publications.withdraw(withdrawn.id(), withdrawn.version(), "Superseded.", "test");
    Publication back = all.get(2);
    publications.withdraw(back.id(), back.version(), "By mistake.", "test");
    publications.reinstate(back.id(), back.version() + 1, "test");
    Publication merged = all.get(3);
    publications.merge(merged.id(), merged.version(), edited.id(), "test");
    Publication unmerged = all.get(4);
    publications.merge(unmerged.id(), unmerged.version(), edited.id(), "test");
    publications.unmerge(unmerged.id(), "test");
    Publication removed = all.get(5);
    publications.remove(removed.id(), removed.version(), "Order of a court.", "test");
    replaceFile(hub, publications, guide);
  }

  private static void replaceFile(ServedHub hub, Publications publications, Publication guide)
      throws IOException {
    byte[] bytes = "A page of plain text.\n".getBytes(StandardCharsets.UTF_8);
    var staged =
        (StagedFile)
            hub.door(StagedFiles.class).stage("guide.txt", new ByteArrayInputStream(bytes));
    ObjectNode json = guide.description().toJson();
    ObjectNode file = (ObjectNode) json.at("/editions/0/files/0");
    file.put("name", staged.name())
        .put("mediaType", "text/plain")
        .put("bytes", staged.digests().bytes())
        .put("sha512", staged.digests().sha512())
        .put("sha256", staged.digests().sha256());
    done(publications.publish(Submission.change(guide, Description.of(json), "test", null)));
  }

  private static Publication done(Outcome outcome) {
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  private static List<String> addresses(ServedHub hub) {
    Stream<String> known =
        hub.door(Changes.class).after(0, 10_000).stream()
            .filter(change -> change.kind() == Change.Kind.PUBLICATION)
            .map(Change::id)
            .distinct()
            .flatMap(
                id -> Stream.of("/p/" + id, "/p/" + id + ".json", "/api/v1/publications/" + id));
    return Stream.concat(START.stream(), known).toList();
  }

  /** The names of all files of a store but the notes of whose it is. */
  private static List<String> objects(Path data) throws IOException {
    Path root = data.resolve("preservation");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(file -> !file.startsWith("hub-store.json"))
          .sorted()
          .toList();
    }
  }

  private static int hub(Object... arguments) {
    return Program.run(
        new ResearchHub.Commands(),
        Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }
}
