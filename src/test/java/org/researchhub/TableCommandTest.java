package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Program;

/** Tables on the command line. */
class TableCommandTest {

  private static final String TABLE =
      "Kop;Jaar;Dienst\nThe shelters of the north;1998;Office of Maps\n"
          + "Wells along the road;2001;Office of Maps\n";

  @BeforeAll
  static void openable() {
    HubCommand.openWith(new OpenHub());
  }

  @Test
  void columnsNamedOnTheCommandLineAreRememberedThere(@TempDir Path folder) throws Exception {
    Path table = Files.writeString(folder.resolve("lijst.csv"), TABLE);
    Path data = folder.resolve("data");
    assertThat(hub("init", "--empty", "--title", "Maps", "--data", data).code()).isZero();
    assertThat(hub("import", table, "--dry-run", "--data", data).said())
        .contains("does not name the columns");
    Said wrong = hub("import", table, "--dry-run", "--map", "Naam=title", "--data", data);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.said()).contains("Kop, Jaar, Dienst");
    assertThat(hub("import", table, "--dry-run", "--map", "Kop=title", "--data", data).said())
        .contains("The shelters of the north");
    assertThat(hub("import", table, "--dry-run", "--data", data).said())
        .as("a trial remembers nothing")
        .contains("does not name the columns");

    Said taken = hub("import", table, "--map", "Kop=title", "--map", "Jaar=date", "--data", data);
    assertThat(taken.code()).as(taken.said()).isZero();
    assertThat(taken.said()).contains("2 drafts");
    Files.writeString(table, TABLE.replace("shelters", "harbours"));
    assertThat(hub("import", table, "--dry-run", "--json", "--data", data).said())
        .contains("The harbours of the north")
        .contains("1998");
  }

  private record Said(int code, String said) {}

  private static Said hub(Object... arguments) {
    var said = new ByteArrayOutputStream();
    var print = new PrintStream(said, true, StandardCharsets.UTF_8);
    PrintStream out = System.out;
    PrintStream err = System.err;
    System.setOut(print);
    System.setErr(print);
    try {
      int code =
          Program.run(
              new ResearchHub.Commands(),
              Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
      return new Said(code, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
