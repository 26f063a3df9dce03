package org.researchhub.curation.cli;

import java.util.List;
import java.util.Optional;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Tombstone;
import org.researchhub.catalogue.VersionEntry;
import org.researchhub.curation.Merges;
import org.researchhub.files.FileFacts;
import org.researchhub.formats.PublicationJson;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.CommandGroup;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.platform.web.HubAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "publication",
    description = "One publication.",
    subcommands = {
      PublicationCommand.Show.class,
      PublicationCommand.History.class,
      EditCommand.class,
      PublicationCommand.Withdraw.class,
      PublicationCommand.Reinstate.class,
      PublicationCommand.Remove.class,
      PublicationCommand.Unmerge.class
    },
    footer = {
      "",
      "Examples:",
      "  hub publication show t6wjnc3d",
      "  hub publication edit t6wjnc3d --set titles.en=\"A better title\""
    })
public final class PublicationCommand extends CommandGroup {

  abstract static class OnePublication extends HubCommand {

    @Parameters(paramLabel = "ID", description = "The publication.")
    String id = "";

    final CatalogueEntry entry(Rooms rooms) {
      return rooms
          .door(Publications.class)
          .find(id)
          .orElseThrow(() ->
              new Fault(
                  Fault.NOT_FOUND,
                  "There is no publication " + id + ".",
                  "Check the identifier: one wrong character makes it another."));
    }

    final int report(Rooms rooms, Outcome outcome) {
      return switch (outcome) {
        case Outcome.Done(CatalogueEntry now) -> {
          if (options().json()) {
            print(json(now, rooms));
          } else {
            say("Done: " + now.id() + " is at version " + now.version() + ".");
          }
          yield 0;
        }
        case Outcome.Stale(CatalogueEntry now) -> {
          complain("hub: somebody changed " + id + " meanwhile: version " + now.version() + ".");
          yield Fault.CONFLICT;
        }
        case Outcome.Refused(List<String> reasons) -> {
          reasons.forEach(reason -> complain("hub: " + reason));
          yield Fault.CONFLICT;
        }
        case Outcome.Missing missing -> {
          complain("hub: there is no publication " + id + ".");
          yield Fault.NOT_FOUND;
        }
      };
    }

    static ObjectNode json(CatalogueEntry entry, Rooms rooms) {
      String base = rooms.door(HubAddress.class).base();
      return switch (entry) {
        case Publication publication ->
            PublicationJson.of(publication, base, rooms.door(FileFacts.class)::addTo);
        case Tombstone tombstone -> PublicationJson.of(tombstone, base);
      };
    }
  }

  private abstract static class WithReason extends OnePublication {
    @Option(
        names = "--reason",
        required = true,
        paramLabel = "R",
        description = "Why, as readers shall see it.")
    String reason = "";
  }

  @Command(name = "show", description = "Shows what is published, as JSON.")
  static final class Show extends OnePublication {
    @Override
    protected int run(Rooms rooms) {
      print(json(entry(rooms), rooms));
      return 0;
    }
  }

  @Command(name = "history", description = "Lists all versions, newest first.")
  static final class History extends OnePublication {
    @Override
    protected int run(Rooms rooms) {
      entry(rooms);
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      for (VersionEntry version : rooms.door(Publications.class).history(id)) {
        String note = version.note() == null ? "" : version.note();
        items.add(
            JsonNodeFactory.instance
                .objectNode()
                .put("version", version.version())
                .put("state", version.state())
                .put("at", version.at())
                .put("actor", version.actor())
                .put("note", note));
        if (!options().json()) {
          print(
              String.join(
                  "\t",
                  Long.toString(version.version()),
                  version.state(),
                  version.at(),
                  version.actor(),
                  note));
        }
      }
      if (options().json()) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        print(all.put("id", id).put("total", items.size()).set("items", items));
      }
      return 0;
    }
  }

  @Command(name = "withdraw", description = "Takes it out of lists; its page stays.")
  static final class Withdraw extends WithReason {
    @Override
    protected int run(Rooms rooms) {
      long version = entry(rooms).version();
      return report(
          rooms, rooms.door(Publications.class).withdraw(id, version, reason, Reports.ACTOR));
    }
  }

  @Command(name = "reinstate", description = "Puts a withdrawn one back.")
  static final class Reinstate extends OnePublication {
    @Override
    protected int run(Rooms rooms) {
      long version = entry(rooms).version();
      return report(rooms, rooms.door(Publications.class).reinstate(id, version, Reports.ACTOR));
    }
  }

  @Command(name = "remove", description = "Removes what it says, for good; 410 is answered.")
  static final class Remove extends WithReason {
    @Override
    protected int run(Rooms rooms) {
      long version = entry(rooms).version();
      return report(
          rooms, rooms.door(Publications.class).remove(id, version, reason, Reports.ACTOR));
    }
  }

  @Command(name = "unmerge", description = "Undoes a merge, in both publications.")
  static final class Unmerge extends OnePublication {
    @Override
    protected int run(Rooms rooms) {
      entry(rooms);
      Merges merges = rooms.door(Merges.class);
      Optional<String> pair = merges.of(id);
      if (pair.isPresent()
          && merges.undo(pair.get(), Reports.ACTOR) instanceof Merges.Result.Done) {
        return report(rooms, new Outcome.Done(entry(rooms)));
      }
      return report(rooms, rooms.door(Publications.class).unmerge(id, Reports.ACTOR));
    }
  }
}
