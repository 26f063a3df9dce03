package org.researchhub.curation.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Publishing;
import org.researchhub.curation.Saving;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "edit",
    description = "Makes a draft of a change; with --publish also publishes it.",
    footer = {
      "",
      "Examples:",
      "  hub publication edit t6wjnc3d --set titles.en=\"A better title\"",
      "  hub publication show t6wjnc3d > p.json; hub publication edit t6wjnc3d --from p.json"
    })
final class EditCommand extends PublicationCommand.OnePublication {

  private static final List<String> NOT_DESCRIBED =
      List.of("id", "version", "url", "changed", "added", "withdrawn", "slug", "order");

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "The whole publication as JSON; its version is the one it began from.")
  private @Nullable Path from;

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      arity = "1..*",
      description = "A field, e.g. titles.en=…, dates.0.edtf=2006-10; JSON for lists.")
  private List<String> assignments = List.of();

  @Option(names = "--publish", description = "Publish the draft at once.")
  private boolean publish;

  @Override
  protected int run(Rooms rooms) {
    if ((from == null) == assignments.isEmpty()) {
      throw new Fault(Fault.USAGE, "Nothing says what to change.", "Give either --from or --set.");
    }
    if (!(entry(rooms) instanceof Publication publication)) {
      throw new Fault(
          Fault.CONFLICT, id + " is no longer in the catalogue.", "Edit another publication.");
    }
    Drafts drafts = rooms.door(Drafts.class);
    drafts.of(id).ifPresent(EditCommand::refuse);
    ObjectNode document = publication.description().toJson();
    long startedFrom = publication.version();
    if (from != null) {
      document = read(from);
      startedFrom = document.path("version").asLong(startedFrom);
      document.remove(NOT_DESCRIBED);
    }
    for (String assignment : assignments) {
      FieldEdit.apply(document, assignment);
    }
    return report(
        drafts, drafts.saveChange(id, startedFrom, 0, Description.of(document), Reports.ACTOR));
  }

  private int report(Drafts drafts, Saving saving) {
    return switch (saving) {
      case Saving.Saved(Draft draft) -> publish ? publish(drafts, draft) : tell(drafts, draft);
      case Saving.DraftChanged(Draft draft) -> throw refuse(draft);
      case Saving.PublicationChanged(Publication current) -> {
        complain(
            "hub: the file began from another version; version "
                + current.version()
                + " is published now. Compare them, and set the file's version to it.");
        yield Fault.CONFLICT;
      }
      case Saving.Missing missing -> Fault.NOT_FOUND;
    };
  }

  private int tell(Drafts drafts, Draft draft) {
    if (options().json()) {
      print(Reports.whole(draft, drafts.check(draft)));
      return 0;
    }
    print(draft.id());
    drafts.check(draft).forEach(finding -> say(Reports.sentence(finding)));
    say("A draft is made. Publish it with: hub drafts publish " + draft.id());
    return 0;
  }

  private int publish(Drafts drafts, Draft draft) {
    Publishing publishing = drafts.publish(draft.id(), draft.revision(), Reports.ACTOR);
    if (options().json()) {
      print(Reports.json(draft.id(), publishing));
    } else {
      print(Reports.line(draft.id(), publishing));
    }
    return Reports.code(publishing);
  }

  private static Fault refuse(Draft draft) {
    throw new Fault(
        Fault.CONFLICT,
        "A draft of it is open: "
            + draft.id()
            + ", last changed by "
            + draft.changedBy()
            + " at "
            + draft.changed()
            + ".",
        "Publish or discard it first.");
  }

  private static ObjectNode read(Path file) {
    try {
      if (new JsonMapper().readTree(Files.readAllBytes(file)) instanceof ObjectNode document) {
        return document;
      }
      throw new Fault(Fault.USAGE, file + " is not a publication.", "Give one JSON object.");
    } catch (IOException e) {
      throw new Fault("The file " + file + " cannot be read.", "Check its name.", e);
    } catch (JacksonException e) {
      throw new Fault(
          Fault.USAGE,
          file + " is not JSON: " + e.getOriginalMessage() + ".",
          "Check its quotes and brackets.");
    }
  }
}
