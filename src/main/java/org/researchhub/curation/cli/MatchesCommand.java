package org.researchhub.curation.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.curation.Batches;
import org.researchhub.curation.Merges;
import org.researchhub.curation.Pair;
import org.researchhub.curation.Pairs;
import org.researchhub.curation.SourceRecord;
import org.researchhub.curation.merging.Choice;
import org.researchhub.curation.merging.Difference;
import org.researchhub.curation.merging.Merging;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.CommandGroup;
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
    name = "matches",
    description = "Pairs that may be the same and wait for somebody to look at them.",
    subcommands = {
      MatchesCommand.All.class,
      MatchesCommand.Show.class,
      MatchesCommand.Add.class,
      MatchesCommand.Records.class,
      MatchesCommand.Merge.class,
      MatchesCommand.KeepBoth.class,
      MatchesCommand.Undo.class
    },
    footer = {
      "",
      "Examples:",
      "  hub matches list",
      "  hub matches show m3f7k2m9x",
      "  hub matches add gx3sp75x mcfcbss8",
      "  hub matches merge m3f7k2m9x --take /dates=other"
    })
public final class MatchesCommand extends CommandGroup {

  private static final int MOST = 10_000;
  private static final Words ENGLISH = Words.in("en");

  @Command(name = "list", description = "Lists the open pairs, the likeliest first.")
  static final class All extends HubCommand {
    @Override
    protected int run(Rooms rooms) {
      List<Pair> open = rooms.door(Pairs.class).open(0, MOST);
      if (options().json()) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        open.forEach(pair -> items.add(json(pair)));
        print(JsonNodeFactory.instance.objectNode().put("total", open.size()).set("items", items));
      } else {
        open.forEach(pair ->
            print(
                String.join(
                    "\t",
                    pair.id(),
                    Double.toString(pair.score()),
                    pair.one(),
                    pair.other(),
                    String.join("; ", pair.reasons(ENGLISH)))));
        say(open.isEmpty() ? "No pair is open." : open.size() + " pairs.");
      }
      return 0;
    }
  }

  @Command(name = "show", description = "Shows what the two say differently.")
  static final class Show extends OnePair {
    @Override
    protected int run(Rooms rooms) {
      Pair pair = pair(rooms);
      Pairs.Sides sides = rooms.door(Pairs.class).sides(pair);
      Pairs.Side one = sides.one();
      Pairs.Side other = sides.other();
      List<Difference> differences =
          one == null || other == null
              ? List.of()
              : new Merging(other.description(), one.description()).differences();
      if (options().json()) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Difference difference : differences) {
          ObjectNode shown = all.addObject().put("path", difference.path());
          shown.set("existing", difference.existing());
          shown.set("other", difference.other());
        }
        print(json(pair).set("differences", all));
        return 0;
      }
      print(pair.one() + " may be " + pair.other() + ": " + pair.score());
      pair.reasons(ENGLISH).forEach(reason -> print("  " + reason));
      for (Difference difference : differences) {
        if (difference.matters()) {
          print(difference.path());
          print("  existing  " + shown(difference.existing()));
          print("  other     " + shown(difference.other()));
        }
      }
      return 0;
    }

    private static String shown(tools.jackson.databind.JsonNode value) {
      return value.isMissingNode() ? "-" : value.isString() ? value.asString() : value.toString();
    }
  }

  @Command(
      name = "add",
      description = {
        "Puts any two publications or drafts side by side, to be compared and merged.",
        "Merging leads the first to the other; a draft is always merged into a publication."
      })
  static final class Add extends HubCommand {

    @Parameters(index = "0", paramLabel = "ONE", description = "A publication or draft.")
    private String one = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "Another.")
    private String other = "";

    @Override
    protected int run(Rooms rooms) {
      Pair pair =
          rooms
              .door(Pairs.class)
              .pair(one, other)
              .orElseThrow(() ->
                  new Fault(
                      Fault.NOT_FOUND,
                      one + " and " + other + " are not two publications or drafts.",
                      "Give the ids of two; a change of a publication goes by the publication's."));
      if (options().json()) {
        print(json(pair));
      } else {
        print(pair.id());
        say("See it with: hub matches show " + pair.id());
      }
      return 0;
    }
  }

  @Command(
      name = "records",
      description = "The records that were merged into a publication or draft, as they were read.")
  static final class Records extends HubCommand {

    @Parameters(paramLabel = "ID", description = "The publication or draft.")
    private String id = "";

    @Override
    protected int run(Rooms rooms) {
      List<SourceRecord> records = rooms.door(Batches.class).sources(id);
      for (SourceRecord record : records) {
        print(
            JsonNodeFactory.instance
                .objectNode()
                .put("import", record.batch())
                .put("at", record.at())
                .set("record", record.description().toJson()));
      }
      if (records.isEmpty()) {
        say("No record was merged into " + id + ".");
      }
      return 0;
    }
  }

  @Command(
      name = "merge",
      description = {
        "Merges the first of a pair into the other.",
        "What is empty there is filled; with --take the other statement stands instead, or both."
      })
  static final class Merge extends OnePair {

    @Option(
        names = "--take",
        paramLabel = "PATH=existing|other|both",
        description = "Which statement stands, for each path that matches show names.")
    private Map<String, String> take = Map.of();

    @Override
    protected int run(Rooms rooms) {
      var choices = new HashMap<String, Choice>();
      take.forEach((path, choice) ->
          choices.put(
              path,
              Choice.named(choice)
                  .orElseThrow(() ->
                      new Fault(
                          Fault.USAGE,
                          "“" + choice + "” is no choice.",
                          "Say existing, other or both."))));
      return report(rooms.door(Merges.class).merge(id, choices, 0, Reports.ACTOR));
    }
  }

  @Command(name = "keep-both", description = "Remembers for ever that they are not the same.")
  static final class KeepBoth extends OnePair {
    @Override
    protected int run(Rooms rooms) {
      return report(
          rooms.door(Pairs.class).keepBoth(id, Reports.ACTOR)
              ? new Merges.Result.Done(id, null)
              : new Merges.Result.Refused("curation.merge.decided"));
    }
  }

  @Command(name = "undo", description = "Takes a merge, or that both are kept, back.")
  static final class Undo extends OnePair {
    @Override
    protected int run(Rooms rooms) {
      return report(
          rooms.door(Pairs.class).reopen(id, Reports.ACTOR)
              ? new Merges.Result.Done(id, null)
              : rooms.door(Merges.class).undo(id, Reports.ACTOR));
    }
  }

  abstract static class OnePair extends HubCommand {

    @Parameters(paramLabel = "ID", description = "The pair.")
    String id = "";

    final Pair pair(Rooms rooms) {
      return rooms
          .door(Pairs.class)
          .find(id)
          .orElseThrow(() ->
              new Fault(Fault.NOT_FOUND, "There is no pair " + id + ".", "See: hub matches list"));
    }

    final int report(Merges.Result result) {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("pair", id);
      int code =
          switch (result) {
            case Merges.Result.Done(String survivor, @Nullable String draft) -> {
              json.put("outcome", "done").put("survivor", survivor).put("draft", draft);
              say(draft == null ? "Done." : "Done: publish it with: hub drafts publish " + draft);
              yield 0;
            }
            case Merges.Result.Refused(String reason) -> {
              json.put("outcome", "refused").put("reason", ENGLISH.say(reason));
              complain("hub: " + ENGLISH.say(reason));
              yield Fault.CONFLICT;
            }
          };
      if (options().json()) {
        print(json);
      }
      return code;
    }
  }

  private static ObjectNode json(Pair pair) {
    ArrayNode reasons = JsonNodeFactory.instance.arrayNode();
    pair.reasons(ENGLISH).forEach(reasons::add);
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", pair.id())
            .put("one", pair.one())
            .put("other", pair.other())
            .put("score", pair.score())
            .put("found", pair.found())
            .put("state", pair.state().name().toLowerCase(java.util.Locale.ROOT));
    json.set("reasons", reasons);
    return json;
  }
}
