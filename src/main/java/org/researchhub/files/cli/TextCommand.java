package org.researchhub.files.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.DocumentText;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.Documents;
import org.researchhub.files.Reason;
import org.researchhub.files.derived.TextJson;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The text of a document as the hub would store it. Needs no hub and stores nothing. */
@Command(
    name = "text",
    description = "Prints the text of a document by page; stores nothing and needs no hub.",
    footer = {"", "Examples:", "  hub files text report.pdf", "  hub files text report.pdf --json"})
public final class TextCommand implements Callable<Integer> {

  private static final int CHECK_FAILED = 6;

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "FILE", description = "PDF, DOCX, ODT, EPUB, HTML or plain text.")
  private Path file = Path.of("");

  @Option(names = "--password", description = "The password with which it opens.")
  private @Nullable String password;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new Fault(Fault.NOT_FOUND, "There is no file " + file + ".", "Check its name.");
    }
    if (!Files.isReadable(file)) {
      throw new Fault("The file " + file + " cannot be read.", "Check who may read it.");
    }
    DocumentText text;
    try (var documents = new Documents(options.settings().files())) {
      Path name = file.getFileName();
      text = documents.text(file, name == null ? null : name.toString(), password);
    }
    var terminal = new Terminal(options);
    if (options.json()) {
      terminal.print(TextJson.told(text, "en").toPrettyString());
    } else {
      show(text, terminal);
    }
    return text.outcome() == Outcome.REFUSED ? CHECK_FAILED : 0;
  }

  private void show(DocumentText text, Terminal terminal) {
    Reason reason = text.reason();
    if (reason != null) {
      terminal.say(file + ": " + reason.in("en"));
    }
    for (Unit unit : text.units()) {
      terminal.print(
          "— "
              + (unit.page() == null ? "section " + unit.section() : "page " + unit.page())
              + (unit.heading() == null ? "" : ": " + unit.heading())
              + " —");
      terminal.print(unit.text());
    }
  }
}
