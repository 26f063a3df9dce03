package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Program;
import org.researchhub.platform.settings.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A thesaurus that is taken in and removed while the hub serves. */
class VocabularyCommandTest {

  private static final String WORDS =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix : <https://example.org/words/> .
      :all a skos:ConceptScheme ; dct:title "Words of zeal"@en ; dct:license "Free to use" .
      :zeal a skos:Concept ; skos:prefLabel "zqzeal"@en , "kinderhandel"@nl , "trafficking"@en-GB ;
        skos:hiddenLabel "zqhidden"@en .
      """;

  @TempDir private static Path folder;
  private static ServedHub hub;
  private static DataFolder.Lock lock;
  private static Programs reader;

  @BeforeAll
  static void start() {
    HubCommand.openWith(new OpenHub());
    DataFolder.prepare(folder.resolve("data"));
    lock = DataFolder.lock(folder.resolve("data")).orElseThrow();
    hub = ServedHub.in(folder.resolve("data"));
    reader = new Programs(hub.address());
  }

  @AfterAll
  static void stop() throws IOException {
    hub.close();
    lock.close();
  }

  private record Ran(int code, String said) {
    JsonNode json() {
      return new JsonMapper().readTree(said);
    }
  }

  private static Ran run(Object... arguments) {
    PrintStream before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int code =
          Program.run(
              new ResearchHub.Commands(),
              Stream.concat(
                      Stream.of("vocabulary").map(Object.class::cast),
                      Stream.concat(
                          Stream.of(arguments), Stream.of("--data", folder.resolve("data"), "-q")))
                  .map(Object::toString)
                  .toArray(String[]::new));
      return new Ran(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(before);
    }
  }

  private static long found(String words) {
    hub.door(Followers.class).catchUp();
    return reader.get("/api/v1/search?q=" + words).json().path("total").asLong();
  }

  @Test
  void whatAThesaurusKnowsIsFoundFromTheImportToTheRemovalAndShownNowhere() throws IOException {
    Path file = Files.writeString(folder.resolve("Words of zeal.ttl"), WORDS);
    long trafficking = found("trafficking");
    assertThat(trafficking).isPositive();
    assertThat(found("zqzeal")).isZero();

    Ran imported = run("import", file, "--json");
    assertThat(imported.code()).isZero();
    assertThat(imported.json().path("name").asString()).isEqualTo("words-of-zeal");
    assertThat(imported.json().path("concepts").asInt()).isEqualTo(1);
    assertThat(imported.json().path("licence").asString()).isEqualTo("Free to use");
    assertThat(imported.json().path("changed").asBoolean()).isTrue();
    assertThat(run("import", file, "--json").json().path("changed").asBoolean()).isFalse();
    assertThat(run("list").said())
        .isEqualTo("words-of-zeal\tWords of zeal\t1 concept\ten en-gb nl\t\tFree to use\n");

    for (String word : List.of("zqzeal", "kinderhandel", "zqhidden")) {
      assertThat(found(word)).as(word).isPositive();
    }
    for (String page :
        List.of(
            "/en/themes",
            "/en/search?q=qqqqq",
            "/en/search?q=trafficking",
            "/en/search?q=trafficking+qqqqq",
            "/api/v1/themes",
            "/sitemap.xml",
            "/sitemap/pages.xml")) {
      assertThat(reader.get(page).body()).as(page).doesNotContain("zqhidden", "example.org/words");
    }
    assertThat(reader.get("/en/themes").body()).doesNotContain("zqzeal", "kinderhandel");

    assertThat(run("remove", "words-of-zeal").code()).isZero();
    assertThat(run("remove", "words-of-zeal").code()).isEqualTo(4);
    assertThat(found("zqzeal")).isZero();
    assertThat(found("trafficking")).isEqualTo(trafficking);
    assertThat(run("list", "--json").json().path("total").asInt()).isZero();
  }

  @Test
  void whatIsNoThesaurusOrHasNoGoodNameIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("other.ttl"), WORDS);
    assertThat(run("import", folder.resolve("nowhere.ttl")).code()).isEqualTo(1);
    assertThat(run("import", file, "--name", "No Name").code()).isEqualTo(2);
    assertThat(run("import", Files.writeString(folder.resolve("a.ttl"), "a b c")).code())
        .isEqualTo(1);
    assertThat(run("list", "--json").json().path("total").asInt()).isZero();
  }
}
