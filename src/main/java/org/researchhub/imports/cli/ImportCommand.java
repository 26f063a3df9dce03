package org.researchhub.imports.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Match;
import org.researchhub.formats.WrittenForm;
import org.researchhub.imports.ImportReport;
import org.researchhub.imports.Imported;
import org.researchhub.imports.Imports;
import org.researchhub.imports.Imports.Extent;
import org.researchhub.imports.Undone;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.platform.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "import",
    description = "Reads records from files, folders or - and makes drafts of what is new.",
    footer = {
      "",
      "Examples:",
      "  hub import references.ris --dry-run",
      "  hub import exports/ --publish",
      "  hub import page.txt --format legacy-page",
      "  hub import --undo 2026-11-23-kxbdf"
    })
public final class ImportCommand extends HubCommand {

  private static final String ACTOR = "import";
  private static final int IN_PART = 3;

  @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Files, folders, or -.")
  private List<String> sources = List.of();

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "FORMAT",
      description =
          "The written form: ris, bibtex, endnote, endnote-xml, marc, marcxml, mods, dc, csl-json,"
              + " nbib, pubmed-xml, isi, csv, jsonl, zotero-rdf or legacy-page (default: auto,"
              + " told from the content).")
  private String format = "auto";

  @Option(names = "--dry-run", description = "Read and compare; write nothing.")
  private boolean dryRun;

  @Option(names = "--publish", description = "Publish what is new and not refused.")
  private boolean publish;

  @Option(names = "--undo", paramLabel = "BATCH", description = "Undo an import.")
  private @Nullable String undo;

  @Override
  protected int run(Rooms rooms) {
    Imports imports = rooms.door(Imports.class);
    if (undo != null) {
      return undo(imports, undo);
    }
    if (sources.isEmpty()) {
      throw new Fault(Fault.USAGE, "No source is named.", "Give files, folders, or - .");
    }
    Extent extent = dryRun ? Extent.DRY_RUN : publish ? Extent.PUBLISH : Extent.DRAFTS;
    ImportReport report = imports.take(read(), form(), extent, ACTOR);
    if (options().json()) {
      print(ImportJson.of(report));
    } else {
      tell(report);
    }
    boolean unread = report.problems().stream().anyMatch(found -> found.problem().line() == 0);
    return unread || report.count(Imported.Outcome.REFUSED) > 0 ? IN_PART : 0;
  }

  private void tell(ImportReport report) {
    for (Imported record : report.records()) {
      String title =
          Description.inLanguage(record.description().titles(), "en")
              .map(java.util.Map.Entry::getValue)
              .orElse("(no title)");
      Match match = record.match();
      print(
          record.outcome().code()
              + "\tline "
              + record.line()
              + "\t"
              + title
              + (match == null
                  ? ""
                  : "\t" + named(match) + ": " + String.join(", ", match.reasons(Words.in("en")))));
      record
          .problems()
          .forEach(problem -> say("  line " + problem.line() + ": " + problem.message()));
    }
    report
        .problems()
        .forEach(found ->
            say(
                found.source()
                    + ", line "
                    + found.problem().line()
                    + ": "
                    + found.problem().message()));
    print(
        report.records().size()
            + " read: "
            + Arrays.stream(Imported.Outcome.values())
                .map(outcome -> report.count(outcome) + " " + outcome.code())
                .collect(Collectors.joining(", ")));
    if (report.batch() != null) {
      say(
          "The import is called "
              + report.batch()
              + ": "
              + report.drafts()
              + " drafts, "
              + report.published()
              + " published. Undo it with: hub import --undo "
              + report.batch());
    }
  }

  private static String named(Match match) {
    return match.draft() ? "draft " + match.id() : match.id();
  }

  private int undo(Imports imports, String batch) {
    Undone undone =
        imports
            .undo(batch, ACTOR)
            .orElseThrow(() ->
                new Fault(
                    Fault.NOT_FOUND,
                    "Nothing is left of an import called " + batch + ".",
                    "See: hub drafts list"));
    if (options().json()) {
      ObjectNode json =
          JsonNodeFactory.instance
              .objectNode()
              .put("batch", batch)
              .put("discarded", undone.discarded());
      json.set("withdrawn", array(undone.withdrawn()));
      json.set("kept", array(undone.kept()));
      print(json);
    } else {
      say(undone.discarded() + " drafts discarded, " + undone.withdrawn().size() + " withdrawn.");
      undone
          .kept()
          .forEach(id -> say(id + " was changed since, or is withdrawn already: left as it is."));
    }
    return undone.kept().isEmpty() ? 0 : IN_PART;
  }

  private static ArrayNode array(List<String> ids) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(array::add);
    return array;
  }

  private @Nullable WrittenForm form() {
    if (format.equals("auto")) {
      return null;
    }
    return WrittenForm.named(format)
        .orElseThrow(() ->
            new Fault(
                Fault.USAGE,
                "The written form " + format + " is not known.",
                "Known are: "
                    + Arrays.stream(WrittenForm.values())
                        .map(WrittenForm::code)
                        .collect(Collectors.joining(", "))
                    + "."));
  }

  private List<Imports.Source> read() {
    var all = new ArrayList<Imports.Source>();
    for (String source : sources) {
      if (source.equals("-")) {
        all.add(new Imports.Source("standard input", () -> System.in));
      } else if (Files.isDirectory(Path.of(source))) {
        try (Stream<Path> files = Files.walk(Path.of(source))) {
          files.filter(ImportCommand::isPlainFile).sorted().forEach(file -> all.add(read(file)));
        } catch (IOException e) {
          throw unreadable(source, e);
        }
      } else {
        all.add(read(Path.of(source)));
      }
    }
    return all;
  }

  private static boolean isPlainFile(Path file) {
    return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).startsWith(".");
  }

  private static Imports.Source read(Path file) {
    if (!Files.exists(file)) {
      throw new Fault(Fault.NOT_FOUND, "There is no file " + file + ".", "Check its name.");
    }
    if (!Files.isReadable(file)) {
      throw unreadable(file.toString(), null);
    }
    return new Imports.Source(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
  }

  private static Fault unreadable(String source, @Nullable IOException cause) {
    return new Fault(source + " cannot be read.", "Let this user read it.", cause);
  }
}
