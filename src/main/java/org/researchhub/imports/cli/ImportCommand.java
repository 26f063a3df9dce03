package org.researchhub.imports.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.researchhub.curation.Batches;
import org.researchhub.formats.WrittenForm;
import org.researchhub.imports.Batch;
import org.researchhub.imports.DocumentImports;
import org.researchhub.imports.ImportReceiver;
import org.researchhub.imports.ImportReport;
import org.researchhub.imports.Imported;
import org.researchhub.imports.Imports;
import org.researchhub.imports.Imports.Extent;
import org.researchhub.imports.Lookups;
import org.researchhub.imports.RememberedColumns;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
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
      "  hub import table.csv --map \"Kop=title\" --map \"Jaar=date\"",
      "  hub import reports/ --format pdf",
      "  hub import doi:10.1000/182 --dry-run",
      "  hub import --undo 2026-11-23-kxbdf"
    })
public final class ImportCommand extends HubCommand {

  private static final String ACTOR = "import";
  private static final String DOCUMENTS = "pdf";
  private static final int IN_PART = 3;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..*",
      description =
          "Files, folders, or -; or what stands for a publication: doi:…, isbn:…, hdl:…, arxiv:…"
              + " or a web address, asked for outside.")
  private List<String> sources = List.of();

  @Option(
      names = "--format",
      defaultValue = "auto",
      paramLabel = "FORMAT",
      description =
          "The written form: ris, bibtex, endnote, endnote-xml, marc, marcxml, mods, dc, csl-json,"
              + " nbib, pubmed-xml, isi, csv, jsonl, zotero-rdf or legacy-page; pdf for documents"
              + " themselves (default: auto, told from the content).")
  private String format = "auto";

  @Option(
      names = "--map",
      paramLabel = "HEADING=FIELD",
      description =
          "What a column of a table is, as title, author or date; can be given again. It is"
              + " remembered for tables with the same headings.")
  private List<String> columns = List.of();

  @Option(names = "--dry-run", description = "Read and compare; write nothing.")
  private boolean dryRun;

  @Option(names = "--publish", description = "Publish what is new and not refused.")
  private boolean publish;

  @Option(names = "--list", description = "List the imports of the last thirty days.")
  private boolean list;

  @Option(names = "--undo", paramLabel = "BATCH", description = "Undo an import; for thirty days.")
  private @Nullable String undo;

  @Override
  protected int run(Rooms rooms) {
    Imports imports = rooms.door(Imports.class);
    if (undo != null) {
      return undo(imports, undo);
    }
    if (list) {
      return list(imports);
    }
    if (sources.isEmpty()) {
      throw new Fault(Fault.USAGE, "No source is named.", "Give files, folders, or - .");
    }
    Extent extent = dryRun ? Extent.DRY_RUN : publish ? Extent.PUBLISH : Extent.DRAFTS;
    var progress = new ImportProgress(ProgressLine.here(options().quiet()), System::nanoTime);
    WrittenForm known = form();
    var files = new SourceFiles(progress);
    if (sources.stream().anyMatch(Lookups::isNamed)) {
      return lookUp(rooms, extent, progress);
    }
    List<Imports.Source> opened = files.named(sources);
    List<Path> documents = documents(opened, files);
    var chosen =
        new NamedColumns(
            columns, rooms.door(RememberedColumns.class), !dryRun && !columns.isEmpty(), ACTOR);
    Taking taking =
        receiver ->
            documents.isEmpty()
                ? imports.take(opened, known, chosen, extent, ACTOR, receiver)
                : rooms.door(DocumentImports.class).take(documents, extent, ACTOR, receiver);
    int code = tell(taking, progress);
    if (!columns.isEmpty() && !chosen.asked()) {
      complain("There was no table among the sources; what --map says was not used.");
    }
    return code;
  }

  /** Publications that are named by what stands for them, asked for outside. */
  private int lookUp(Rooms rooms, Extent extent, ImportProgress progress) {
    if (!sources.stream().allMatch(Lookups::isNamed)) {
      throw new Fault(
          Fault.USAGE,
          "There are files and identifiers or addresses among the sources.",
          "Look the identifiers up alone, then take the files in.");
    }
    return tell(
        receiver -> rooms.door(Lookups.class).take(sources, extent, ACTOR, receiver), progress);
  }

  private int tell(Taking taking, ImportProgress progress) {
    ImportReport report;
    if (options().json()) {
      try (var json = new ImportJson(System.out)) {
        report = interruptible(taking, json, progress);
        json.end(report);
      }
    } else {
      var lines = new ImportLines(this::print, this::say);
      report = interruptible(taking, lines, progress);
      lines.end(report);
    }
    if (report.continued()) {
      say("It went on with the import " + report.batch() + ", which was broken off.");
    }
    return report.unread() > 0 || report.count(Imported.Outcome.REFUSED) > 0 ? IN_PART : 0;
  }

  private ImportReport interruptible(
      Taking taking, ImportReceiver receiver, ImportProgress progress) {
    try (var interruption = new Interruption(() -> interrupted(progress))) {
      return taking.with(interruption.and(progress.and(receiver)));
    } finally {
      progress.end();
    }
  }

  private void interrupted(ImportProgress progress) {
    progress.end();
    complain(
        dryRun
            ? "Interrupted; nothing was made."
            : "Interrupted after "
                + progress.records()
                + " records; what was made of them is kept. Give the same command again to go on"
                + " with the rest: nothing is made twice. What was made: hub import --list");
  }

  private interface Taking {
    ImportReport with(ImportReceiver receiver);
  }

  /** The documents, when they are to be taken in themselves. */
  private List<Path> documents(List<Imports.Source> opened, SourceFiles files) {
    if (format.equals(DOCUMENTS)) {
      List<Path> all = files.paths(opened);
      if (all.size() < opened.size()) {
        throw new Fault(Fault.USAGE, "A document cannot come from -.", "Name its file.");
      }
      return all;
    }
    if (!format.equals("auto")) {
      return List.of();
    }
    List<Path> documents = files.documents(opened);
    if (!documents.isEmpty() && documents.size() < opened.size()) {
      throw new Fault(
          Fault.USAGE,
          "There are PDF documents and other files among the sources.",
          "Take in the documents alone (in a folder of their own), then the other files.");
    }
    return documents;
  }

  private int list(Imports imports) {
    List<Batch> recent = imports.recent();
    if (options().json()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      recent.forEach(batch -> items.add(json(batch)));
      print(JsonNodeFactory.instance.objectNode().put("total", recent.size()).set("items", items));
    } else {
      recent.forEach(batch ->
          print(
              String.join(
                  "\t",
                  batch.id(),
                  batch.drafts() + " drafts, " + batch.published() + " published",
                  batch.undone() != null
                      ? "undone"
                      : batch.finished() == null ? "broken off, or still running" : "done",
                  batch.sources().replace('\n', ' '))));
    }
    return 0;
  }

  private static ObjectNode json(Batch batch) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("batch", batch.id())
        .put("sources", batch.sources())
        .put("started", batch.started())
        .put("finished", batch.finished())
        .put("undone", batch.undone())
        .put("drafts", batch.drafts())
        .put("published", batch.published());
  }

  private int undo(Imports imports, String batch) {
    return switch (imports.undo(batch, ACTOR)) {
      case Imports.Undoing.Unknown unknown ->
          throw new Fault(
              Fault.NOT_FOUND,
              "Nothing is left of an import called " + batch + ".",
              "See: hub import --list");
      case Imports.Undoing.TooOld(String started) ->
          throw new Fault(
              Fault.CONFLICT,
              "The import " + batch + " of " + started + " is older than thirty days.",
              "Withdraw single publications with: hub publication withdraw");
      case Imports.Undoing.Begun begun -> throw new IllegalStateException(begun.toString());
      case Imports.Undoing.Done(Batches.Undone undone) -> tell(batch, undone);
    };
  }

  private int tell(String batch, Batches.Undone undone) {
    if (options().json()) {
      ObjectNode json =
          JsonNodeFactory.instance
              .objectNode()
              .put("batch", batch)
              .put("discarded", undone.discarded());
      json.set("withdrawn", array(undone.withdrawn()));
      json.set("restored", array(undone.restored()));
      json.set("kept", array(undone.kept()));
      json.set("keptDrafts", array(undone.keptDrafts()));
      print(json);
    } else {
      say(
          undone.discarded()
              + " drafts discarded, "
              + undone.withdrawn().size()
              + " withdrawn, "
              + undone.restored().size()
              + " as before.");
      undone
          .kept()
          .forEach(id -> say(id + " was changed since, or is withdrawn already: left as it is."));
      undone
          .keptDrafts()
          .forEach(id -> say("The draft " + id + " was changed since: left as it is."));
    }
    return undone.kept().isEmpty() && undone.keptDrafts().isEmpty() ? 0 : IN_PART;
  }

  private static ArrayNode array(List<String> ids) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(array::add);
    return array;
  }

  private @Nullable WrittenForm form() {
    if (format.equals("auto") || format.equals(DOCUMENTS)) {
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
                    + ", "
                    + DOCUMENTS
                    + "."));
  }
}
