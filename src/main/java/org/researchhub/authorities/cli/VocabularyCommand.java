package org.researchhub.authorities.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.SkosFile;
import org.researchhub.authorities.Thesauri;
import org.researchhub.authorities.Thesaurus;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.CommandGroup;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "vocabulary",
    description =
        "Thesauri of others, whose words help readers to find what is written in other languages.",
    subcommands = {
      VocabularyCommand.Import.class,
      VocabularyCommand.All.class,
      VocabularyCommand.Remove.class
    },
    footer = {
      "",
      "Examples:",
      "  hub vocabulary import unesco-thesaurus.ttl",
      "  hub vocabulary list",
      "  hub vocabulary remove unesco-thesaurus"
    })
public final class VocabularyCommand extends CommandGroup {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

  @Command(
      name = "import",
      description = "Takes a SKOS thesaurus in from a Turtle or RDF/XML file, or a newer copy.")
  static final class Import extends HubCommand {

    @Parameters(paramLabel = "FILE", description = "The file; nothing that it names is fetched.")
    private Path file = Path.of("");

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "A short name (default: that of the file).")
    private @Nullable String name;

    @Override
    protected int run(Rooms rooms) {
      String called = name == null ? SkosFile.nameOf(file) : name;
      if (!NAME.matcher(called).matches()) {
        throw new Fault(
            Fault.USAGE,
            "“" + called + "” is no name for a thesaurus.",
            "Name it with --name in small letters, digits and hyphens, at most 60.");
      }
      SkosFile read = SkosFile.read(called, file);
      boolean differs = rooms.door(Thesauri.class).put(read.thesaurus());
      read.problems().forEach(this::complain);
      if (options().json()) {
        print(described(read.thesaurus()).put("changed", differs));
      } else {
        print(line(read.thesaurus()));
      }
      say(differs ? "Searches use it from now on." : "It is here already; nothing has changed.");
      return 0;
    }
  }

  @Command(name = "list", description = "Lists the thesauri, with their licences.")
  static final class All extends HubCommand {

    @Override
    protected int run(Rooms rooms) {
      List<Thesaurus> all = rooms.door(Thesauri.class).all();
      if (options().json()) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        all.forEach(thesaurus -> items.add(described(thesaurus)));
        print(JsonNodeFactory.instance.objectNode().put("total", all.size()).set("items", items));
      } else {
        all.forEach(thesaurus -> print(line(thesaurus)));
        if (all.isEmpty()) {
          say("There are none. Take one in with: hub vocabulary import FILE");
        }
      }
      return 0;
    }
  }

  @Command(name = "remove", description = "Searches no longer use it.")
  static final class Remove extends HubCommand {

    @Parameters(paramLabel = "NAME", description = "The thesaurus, as the list names it.")
    private String name = "";

    @Override
    protected int run(Rooms rooms) {
      if (!rooms.door(Thesauri.class).remove(name)) {
        complain("hub: there is no thesaurus " + name + ". See: hub vocabulary list");
        return Fault.NOT_FOUND;
      }
      say("Removed " + name + ".");
      return 0;
    }
  }

  private static String line(Thesaurus thesaurus) {
    return String.join(
        "\t",
        thesaurus.name(),
        thesaurus.shownTitle(),
        thesaurus.concepts().size() + (thesaurus.concepts().size() == 1 ? " concept" : " concepts"),
        String.join(" ", thesaurus.languages()),
        String.join(", ", thesaurus.holders()),
        thesaurus.licence().isEmpty() ? "no licence stated" : thesaurus.licence());
  }

  private static ObjectNode described(Thesaurus thesaurus) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", thesaurus.name());
    ObjectNode titles = json.putObject("title");
    thesaurus.title().forEach(titles::put);
    json.put("concepts", thesaurus.concepts().size());
    ArrayNode languages = json.putArray("languages");
    thesaurus.languages().forEach(languages::add);
    ArrayNode holders = json.putArray("holders");
    thesaurus.holders().forEach(holders::add);
    json.put("licence", thesaurus.licence());
    json.put("address", thesaurus.address());
    return json;
  }
}
