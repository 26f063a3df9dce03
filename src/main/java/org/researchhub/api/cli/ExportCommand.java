package org.researchhub.api.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.researchhub.api.Export;
import org.researchhub.catalogue.PublicationId;
import org.researchhub.formats.CitationForm;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.citations.FormattedCitations;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "export",
    description = "Writes the catalogue, or what a search finds, in any written form.",
    footer = {
      "",
      "Examples:",
      "  hub export --format ris --query \"child protection\" --out found.ris",
      "  hub export --format citations --style chicago --lang fr --out bibliography.txt",
      "  hub export > catalogue.jsonl"
    })
public final class ExportCommand extends HubCommand {

  private static final String CITATIONS = "citations";
  private static final JsonMapper JSON = new JsonMapper();

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      paramLabel = "FORMAT",
      description =
          "The written form: ris, bibtex, endnote, endnote-xml, marc, marcxml, mods, dc, csl-json,"
              + " oai_dc, nbib, pubmed-xml, isi, csv, jsonl, zotero-rdf, or citations, which are"
              + " text in a --style (default: jsonl).")
  private String format = "jsonl";

  @Option(names = "--query", paramLabel = "Q", description = "Only what a search for this finds.")
  private @Nullable String query;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Only the publication with this id; as often as wanted, in this order.")
  private List<String> ids = List.of();

  @Option(
      names = "--style",
      defaultValue = "apa",
      paramLabel = "STYLE",
      description =
          "The style of citations: apa, chicago, harvard, vancouver, mla, oscola, or any other by"
              + " its name in the Citation Style Language (default: apa).")
  private String style = "apa";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file (default: standard output).")
  private @Nullable Path out;

  @Option(
      names = "--lang",
      defaultValue = "en",
      paramLabel = "LANG",
      description = "The language of labels, and of titles where there are several (default: en).")
  private String language = "en";

  @Override
  protected int run(Rooms rooms) {
    CitationWriter form = form(rooms);
    checkIds();
    Export export = rooms.door(Export.class);
    try {
      if (out == null && options().json()) {
        print(documents(export));
        return 0;
      }
      long written = out == null ? toOutput(export, form) : toFile(export, form, out);
      if (options().json() && out != null) {
        print(
            JSON.createObjectNode()
                .put("exported", written)
                .put("format", format)
                .put("out", out.toString()));
      } else {
        say(written + " publications written.");
      }
      return 0;
    } catch (IOException e) {
      throw new Fault(
          (out == null ? "Standard output" : out) + " cannot be written.",
          "Choose another place.",
          e);
    }
  }

  private void checkIds() {
    if (query != null && !ids.isEmpty()) {
      throw new Fault(
          Fault.USAGE, "--id and --query do not go together.", "Leave one of them out.");
    }
    for (String id : ids) {
      if (!PublicationId.valid(id)) {
        throw new Fault(
            Fault.USAGE, id + " cannot be a publication's id.", "Look for a mistyped character.");
      }
    }
  }

  private CitationWriter form(Rooms rooms) {
    return format.equals(CITATIONS)
        ? citations(rooms.door(FormattedCitations.class))
        : written().writer();
  }

  private CitationWriter citations(FormattedCitations citations) {
    return citations
        .style(style)
        .map(found -> citations.writer(found, language))
        .orElseThrow(() ->
            new Fault(
                Fault.USAGE,
                "The citation style " + style + " is not known.",
                "Names like it: " + String.join(", ", citations.nearest(style)) + "."));
  }

  private CitationForm written() {
    return CitationForm.named(format)
        .orElseThrow(() ->
            new Fault(
                Fault.USAGE,
                "The written form " + format + " is not known.",
                "Known are: "
                    + Arrays.stream(CitationForm.values())
                        .map(CitationForm::code)
                        .collect(Collectors.joining(", "))
                    + ", "
                    + CITATIONS
                    + "."));
  }

  private ObjectNode documents(Export export) throws IOException {
    var lines = new StringWriter();
    write(export, CitationForm.JSONL.writer(), lines);
    ObjectNode all = JSON.createObjectNode();
    var items = all.putArray("items");
    lines.toString().lines().forEach(line -> items.add(JSON.readTree(line)));
    return all.put("exported", items.size());
  }

  private long write(Export export, CitationWriter form, Writer output) throws IOException {
    return ids.isEmpty()
        ? export.write(form, query, language, output)
        : export.chosen(form, ids, language, output);
  }

  /** The stream stays open: others print to it. */
  private long toOutput(Export export, CitationWriter form) throws IOException {
    Writer output = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    return write(export, form, output);
  }

  /** Beside its place first, so that a file there is whole or is the old one. */
  private long toFile(Export export, CitationWriter form, Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    long written;
    try (Writer output = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
      written = write(export, form, output);
    }
    Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return written;
  }
}
