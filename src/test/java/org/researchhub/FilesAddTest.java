package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Drafts;
import org.researchhub.files.TestDocuments;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who adds files at the command line hears what was found in them. */
class FilesAddTest {

  @TempDir private Path folder;

  @BeforeAll
  static void commandsOpenHubs() {
    HubCommand.openWith(new OpenHub());
  }

  @Test
  void theScanAndTheRemarksAreSaidToPeopleAndToPrograms() throws Exception {
    Path pdf =
        TestDocuments.pdf(
            folder.resolve("plain.pdf"),
            List.of(List.of(new TestDocuments.Printed(72, 700, "A sound document."))));
    String draft;
    try (ServedHub hub = ServedHub.in(folder.resolve("data"))) {
      var json = new JsonMapper().createObjectNode();
      json.putObject("titles").put("en", "To be added to");
      draft = hub.door(Drafts.class).add(Description.of(json), "test").id();
    }

    String said = said(pdf, draft);
    assertThat(said).contains("plain.pdf: not scanned for viruses.").contains("It is not tagged");

    Path other = Files.writeString(folder.resolve("other.txt"), "A text in plain words.");
    JsonNode file =
        new JsonMapper().readTree(said(other, draft, "--json", "-q")).path("files").path(0);
    assertThat(file.path("name").asString()).isEqualTo("other.txt");
    assertThat(file.path("scanned").isBoolean()).isTrue();
    assertThat(file.path("scanned").asBoolean()).isFalse();
    assertThat(file.path("remarks").isArray()).isTrue();
  }

  @Test
  void aFileIsOfTheLanguageItTellsAndOfTheOneThatIsGivenWhenOneIs() throws Exception {
    Path pdf =
        TestDocuments.pdf(
            folder.resolve("report.pdf"),
            List.of(
                List.of(
                    new TestDocuments.Printed(
                        72, 700, "Ce rapport dit ce dont les enfants ont besoin pour vivre."))));
    String told;
    String given;
    try (ServedHub hub = ServedHub.in(folder.resolve("data"))) {
      var json = new JsonMapper().createObjectNode();
      json.putObject("titles").put("en", "To be added to");
      json.putArray("languages").add("en");
      told = hub.door(Drafts.class).add(Description.of(json), "test").id();
      given = hub.door(Drafts.class).add(Description.of(json), "test").id();
    }

    assertThat(said(pdf, told)).contains("Its language, as page 1 is written: fr.");
    said(pdf, given, "--language", "sq");

    try (ServedHub hub = ServedHub.in(folder.resolve("data"))) {
      Description filled = hub.door(Drafts.class).find(told).orElseThrow().description();
      assertThat(filled.editions().getFirst().language()).isEqualTo("fr");
      assertThat(filled.statements())
          .anyMatch(statement -> statement.path().equals("/editions/0/language"));
      assertThat(filled.sources().getFirst().name()).isEqualTo("report.pdf");
      Description typed = hub.door(Drafts.class).find(given).orElseThrow().description();
      assertThat(typed.editions().getFirst().language()).isEqualTo("sq");
      assertThat(typed.statements()).isEmpty();
    }
  }

  private String said(Path file, String draft, String... more) {
    var said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    var both = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      var arguments = new java.util.ArrayList<String>(List.of("files", "add", draft));
      arguments.add(file.toString());
      arguments.addAll(List.of("--data", folder.resolve("data").toString()));
      arguments.addAll(List.of(more));
      assertThat(Program.run(new ResearchHub.Commands(), arguments.toArray(String[]::new)))
          .isZero();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
