package org.researchhub.accounts.cli;

import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Person;
import org.researchhub.accounts.Role;
import org.researchhub.accounts.SignInLinks;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.CommandGroup;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "user",
    description = "The centre's staff.",
    subcommands = {
      UserCommand.Add.class,
      UserCommand.All.class,
      UserCommand.Disable.class,
      UserCommand.Reset.class
    },
    footer = {"", "Examples:", "  hub user add Amina --role curator", "  hub user reset Amina"})
public final class UserCommand extends CommandGroup {

  private abstract static class OnePerson extends HubCommand {

    @Parameters(paramLabel = "NAME", description = "The person's name.")
    String name = "";

    final int showLink(Rooms rooms, String secret) {
      String link = rooms.door(SignInLinks.class).of(secret);
      if (options().json()) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        print(json.put("name", name.strip()).put("link", link));
      } else {
        say("Open this link once, within 24 hours, to sign in:");
        print(link);
      }
      return 0;
    }

    final int missing() {
      complain("hub: there is nobody called " + name + ". See: hub user list");
      return Fault.NOT_FOUND;
    }
  }

  @Command(
      name = "add",
      description = "Adds a person and prints a one-time sign-in link.",
      footer = {"", "Example:", "  hub user add Amina --role curator"})
  static final class Add extends OnePerson {

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        description = {
          "administrator: everything; curator: publishes;",
          "reviewer: reads and writes drafts only."
        })
    private String role = "";

    @Override
    protected int run(Rooms rooms) {
      Role wanted =
          Role.named(role)
              .orElseThrow(() ->
                  new Fault(
                      Fault.USAGE,
                      "There is no role called " + role + ".",
                      "Choose administrator, curator or reviewer."));
      return showLink(rooms, rooms.door(Accounts.class).add(name, wanted));
    }
  }

  @Command(name = "list", description = "Lists everybody.")
  static final class All extends HubCommand {
    @Override
    protected int run(Rooms rooms) {
      var people = rooms.door(Accounts.class).list();
      if (options().json()) {
        var all = JsonNodeFactory.instance.arrayNode();
        people.forEach(person -> all.add(json(person)));
        print(JsonNodeFactory.instance.objectNode().put("total", people.size()).set("items", all));
        return 0;
      }
      for (Person person : people) {
        print(
            person.name()
                + "\t"
                + person.role().code()
                + "\t"
                + (person.active() ? "active" : "disabled"));
      }
      if (people.isEmpty()) {
        say("There is nobody yet. Add a person with: hub user add NAME --role curator");
      }
      return 0;
    }

    private static ObjectNode json(Person person) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("name", person.name())
          .put("role", person.role().code())
          .put("active", person.active())
          .put("added", person.added());
    }
  }

  @Command(name = "disable", description = "Signs a person out everywhere, for good.")
  static final class Disable extends OnePerson {
    @Override
    protected int run(Rooms rooms) {
      if (!rooms.door(Accounts.class).disable(name)) {
        return missing();
      }
      say(name + " can no longer sign in. Undo it with: hub user reset " + name);
      return 0;
    }
  }

  @Command(
      name = "reset",
      description = "Signs a person out everywhere and prints a new sign-in link.")
  static final class Reset extends OnePerson {
    @Override
    protected int run(Rooms rooms) {
      return rooms
          .door(Accounts.class)
          .reset(name)
          .map(secret -> showLink(rooms, secret))
          .orElseGet(this::missing);
    }
  }
}
