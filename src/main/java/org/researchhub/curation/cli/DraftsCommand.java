package org.researchhub.curation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.curation.Publishing;
import org.researchhub.curation.rules.Finding;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.CommandGroup;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

@Command(
    name = "drafts",
    description = "What is not published yet.",
    subcommands = {
      DraftsCommand.All.class,
      DraftsCommand.Show.class,
      DraftsCommand.Publish.class,
      DraftsCommand.Discard.class
    },
    footer = {"", "Examples:", "  hub drafts list", "  hub drafts publish d3f7k2m9x"})
public final class DraftsCommand extends CommandGroup {

  private static final int MOST = 10_000;

  @Command(name = "list", description = "Lists all drafts, last changed first.")
  static final class All extends HubCommand {

    @Option(names = "--batch", paramLabel = "B", description = "Only those of one import.")
    private @Nullable String batch;

    @Override
    protected int run(Rooms rooms) {
      Drafts drafts = rooms.door(Drafts.class);
      List<Draft> found = batch == null ? drafts.list(0, MOST) : drafts.ofBatch(batch);
      if (options().json()) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        found.forEach(draft -> items.add(Reports.summary(draft)));
        print(JsonNodeFactory.instance.objectNode().put("total", found.size()).set("items", items));
      } else {
        found.forEach(draft -> print(Reports.line(draft)));
        say(found.isEmpty() ? "There are no drafts." : found.size() + " drafts.");
      }
      return 0;
    }
  }

  @Command(name = "show", description = "Shows a draft and what the rules say of it.")
  static final class Show extends HubCommand {

    @Parameters(paramLabel = "ID", description = "The draft.")
    private String id = "";

    @Override
    protected int run(Rooms rooms) {
      Drafts drafts = rooms.door(Drafts.class);
      Optional<Draft> draft = drafts.find(id);
      if (draft.isEmpty()) {
        complain("hub: there is no draft " + id + ". See: hub drafts list");
        return Fault.NOT_FOUND;
      }
      List<Finding> findings = drafts.check(draft.get());
      if (options().json()) {
        print(Reports.whole(draft.get(), findings));
      } else {
        print(draft.get().description().toJson());
        findings.forEach(finding ->
            say((finding.refuses() ? "Refused: " : "Warning: ") + Reports.sentence(finding)));
      }
      return 0;
    }
  }

  @Command(
      name = "publish",
      description = "Publishes drafts; those that are refused stay drafts.",
      footer = {"", "Example:", "  hub drafts publish --batch 2026-11-23-1"})
  static final class Publish extends HubCommand {

    @Parameters(paramLabel = "ID", arity = "0..*", description = "The drafts.")
    private List<String> ids = List.of();

    @Option(names = "--batch", paramLabel = "B", description = "All those of one import.")
    private @Nullable String batch;

    @Override
    protected int run(Rooms rooms) {
      Drafts drafts = rooms.door(Drafts.class);
      var all = new ArrayList<String>(ids);
      if (batch != null) {
        drafts.ofBatch(batch).forEach(draft -> all.add(draft.id()));
      }
      if (all.isEmpty()) {
        throw batch == null
            ? new Fault(Fault.USAGE, "No draft is named.", "Give ids, or --batch.")
            : new Fault(
                Fault.NOT_FOUND, "The import " + batch + " has no drafts.", "See: hub drafts list");
      }
      ArrayNode outcomes = JsonNodeFactory.instance.arrayNode();
      var codes = new ArrayList<Integer>();
      for (String id : all) {
        Publishing publishing = drafts.publish(id, Reports.ACTOR);
        codes.add(Reports.code(publishing));
        if (options().json()) {
          outcomes.add(Reports.json(id, publishing));
        } else {
          print(Reports.line(id, publishing));
        }
      }
      if (options().json()) {
        print(JsonNodeFactory.instance.objectNode().set("items", outcomes));
      }
      return Reports.together(codes);
    }
  }

  @Command(name = "discard", description = "Throws drafts away; publications stay as they are.")
  static final class Discard extends HubCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The drafts.")
    private List<String> ids = List.of();

    @Override
    protected int run(Rooms rooms) {
      Drafts drafts = rooms.door(Drafts.class);
      ArrayNode outcomes = JsonNodeFactory.instance.arrayNode();
      var codes = new ArrayList<Integer>();
      for (String id : ids) {
        boolean gone = drafts.discard(id);
        codes.add(gone ? 0 : Fault.NOT_FOUND);
        String outcome = gone ? "discarded" : "missing";
        outcomes.add(
            JsonNodeFactory.instance.objectNode().put("draft", id).put("outcome", outcome));
        if (!options().json()) {
          print(id + "\t" + outcome);
        }
      }
      if (options().json()) {
        print(JsonNodeFactory.instance.objectNode().set("items", outcomes));
      }
      return Reports.together(codes);
    }
  }
}
