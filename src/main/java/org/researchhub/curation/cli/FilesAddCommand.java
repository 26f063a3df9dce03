package org.researchhub.curation.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.curation.DocumentStatements;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.FileStatements;
import org.researchhub.curation.Publishing;
import org.researchhub.curation.Saving;
import org.researchhub.files.FirstLook.Seen;
import org.researchhub.files.Intake;
import org.researchhub.files.Reason;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The draft that files are put into is the open one, or a new one of what is published. */
@Command(
    name = "add",
    description = "Attaches files to a publication or a draft; with --publish also publishes it.",
    footer = {
      "",
      "Examples:",
      "  hub files add t6wjnc3d report.pdf --language en --publish",
      "  hub files add d3f7k2m9x rapport.pdf --language fr"
    })
public final class FilesAddCommand extends HubCommand {

  @Parameters(index = "0", paramLabel = "ID", description = "A publication or a draft.")
  private String id = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The files.")
  private List<Path> files = List.of();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description =
          "The language of the edition they belong to (default: the one the file states, else the"
              + " one its first pages are written in, else the publication's).")
  private @Nullable String language;

  @Option(names = "--publish", description = "Publish the draft at once.")
  private boolean publish;

  @Override
  protected int run(Rooms rooms) {
    if (language != null && !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new Fault(Fault.USAGE, "“" + language + "” is no language.", "Write a code: en.");
    }
    Begun begun = begun(rooms);
    Description description = begun.description();
    var refusals = new ArrayList<String>();
    ArrayNode taken = JsonNodeFactory.instance.arrayNode();
    for (Path file : files) {
      switch (take(rooms.door(Intake.class), file)) {
        case Intake.Taken.Refused(String name, Reason reason) ->
            refusals.add(name + " was not taken in. " + reason.in("en"));
        case Intake.Taken.Accepted accepted -> {
          tell(accepted);
          taken.add(json(accepted));
          description = with(rooms, description, accepted);
        }
      }
    }
    refusals.forEach(reason -> complain("hub: " + reason));
    if (refusals.size() == files.size()) {
      return Reports.REFUSED;
    }
    int code = save(rooms.door(Drafts.class), begun, description, taken);
    return code == 0 && !refusals.isEmpty() ? 3 : code;
  }

  /**
   * What the files are added to.
   *
   * @param draft null when none is open yet
   * @param publication null for a draft of a new one
   */
  private record Begun(@Nullable Draft draft, @Nullable Publication publication) {
    Description description() {
      if (draft != null) {
        return draft.description();
      }
      if (publication == null) {
        throw new IllegalStateException("neither a draft nor a publication");
      }
      return publication.description();
    }
  }

  private Begun begun(Rooms rooms) {
    Drafts drafts = rooms.door(Drafts.class);
    Draft draft = drafts.find(id).or(() -> drafts.of(id)).orElse(null);
    if (draft != null) {
      return new Begun(draft, null);
    }
    CatalogueEntry entry = rooms.door(Publications.class).find(id).orElse(null);
    if (entry instanceof Publication publication) {
      return new Begun(null, publication);
    }
    throw entry == null
        ? new Fault(
            Fault.NOT_FOUND,
            "There is no publication and no draft " + id + ".",
            "See: hub drafts list, hub search WORDS.")
        : new Fault(
            Fault.CONFLICT, id + " is no longer in the catalogue.", "Choose another publication.");
  }

  private static Intake.Taken take(Intake intake, Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return intake.take(String.valueOf(file.getFileName()), bytes);
    } catch (IOException e) {
      throw new Fault(
          Fault.NOT_FOUND, "The file " + file + " cannot be read.", "Check its name and rights.");
    }
  }

  private Description with(Rooms rooms, Description description, Intake.Taken.Accepted accepted) {
    if (language != null) {
      return FileStatements.with(description, language, accepted.statement());
    }
    Intake intake = rooms.door(Intake.class);
    Seen seen = Intake.language(accepted.verdict(), () -> intake.look(accepted.file()));
    if (seen == null) {
      String first = description.languages().stream().findFirst().orElse("und");
      return FileStatements.with(description, first, accepted.statement());
    }
    say("  " + origin(seen));
    ObjectNode json = FileStatements.with(description, seen.value(), accepted.statement()).toJson();
    LocalDate today = LocalDate.ofInstant(rooms.door(Clock.class).instant(), ZoneOffset.UTC);
    DocumentStatements.language(json, seen, accepted.statement(), today);
    return Description.owning(json);
  }

  private static String origin(Seen language) {
    return language.page() == 0
        ? "Its language, as it states: " + language.value() + "."
        : "Its language, as page " + language.page() + " is written: " + language.value() + ".";
  }

  private void tell(Intake.Taken.Accepted accepted) {
    Intake.Verdict verdict = accepted.verdict();
    say(
        accepted.file().name()
            + ": "
            + (verdict.scanned() ? "scanned for viruses." : "not scanned for viruses."));
    verdict.remarks().forEach(remark -> say("  " + remark.in("en")));
  }

  private static ObjectNode json(Intake.Taken.Accepted accepted) {
    Intake.Verdict verdict = accepted.verdict();
    ObjectNode json = accepted.statement().put("scanned", verdict.scanned());
    if (verdict.pages() != null) {
      json.put("pages", verdict.pages());
    }
    ArrayNode remarks = json.putArray("remarks");
    verdict.remarks().forEach(remark -> remarks.add(remark.in("en")));
    return json;
  }

  private int save(Drafts drafts, Begun begun, Description description, ArrayNode taken) {
    Draft draft = begun.draft();
    Publication publication = begun.publication();
    Saving saving =
        draft != null
            ? drafts.save(draft.id(), draft.revision(), description, Reports.ACTOR)
            : drafts.saveChange(
                id, publication == null ? 0 : publication.version(), 0, description, Reports.ACTOR);
    if (!(saving instanceof Saving.Saved(Draft saved))) {
      complain("hub: somebody changed " + id + " meanwhile. Try again.");
      return Fault.CONFLICT;
    }
    if (publish) {
      Publishing publishing = drafts.publish(saved.id(), saved.revision(), Reports.ACTOR);
      if (options().json()) {
        print(Reports.json(saved.id(), publishing).set("files", taken));
      } else {
        print(Reports.line(saved.id(), publishing));
      }
      return Reports.code(publishing);
    }
    if (options().json()) {
      print(Reports.whole(saved, drafts.check(saved)).set("files", taken));
    } else {
      print(saved.id());
      say("The files are in a draft. Publish it with: hub drafts publish " + saved.id());
    }
    return 0;
  }
}
