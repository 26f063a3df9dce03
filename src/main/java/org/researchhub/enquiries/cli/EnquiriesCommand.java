package org.researchhub.enquiries.cli;

import java.util.Locale;
import java.util.Optional;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry;
import org.researchhub.platform.CleanText;
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
    name = "enquiries",
    description = "Messages to the centre.",
    subcommands = {EnquiriesCommand.All.class, EnquiriesCommand.Show.class},
    footer = {"", "Examples:", "  hub enquiries list", "  hub enquiries show E-7K2M9QD"})
public final class EnquiriesCommand extends CommandGroup {

  private static ObjectNode json(Enquiry enquiry) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("reference", enquiry.reference())
            .put("at", enquiry.at())
            .put("expires", enquiry.expires())
            .put("desk", desk(enquiry))
            .put("topic", enquiry.topic())
            .put("message", enquiry.message())
            .put("language", enquiry.language())
            .put("read", enquiry.isRead());
    if (enquiry.email() != null) {
      json.put("email", enquiry.email());
    }
    if (enquiry.page() != null) {
      json.put("page", enquiry.page());
    }
    return json;
  }

  private static String desk(Enquiry enquiry) {
    return enquiry.desk().name().toLowerCase(Locale.ROOT);
  }

  @Command(name = "list", description = "Lists the messages, the newest first.")
  static final class All extends HubCommand {

    @Option(
        names = "--limit",
        defaultValue = "50",
        paramLabel = "N",
        description = "At most so many (default: 50).")
    private int limit;

    @Override
    protected int run(Rooms rooms) {
      var enquiries = rooms.door(Enquiries.class);
      var newest = enquiries.list(0, Math.max(1, limit));
      if (options().json()) {
        var all = JsonNodeFactory.instance.arrayNode();
        newest.forEach(enquiry -> all.add(json(enquiry)));
        print(
            JsonNodeFactory.instance
                .objectNode()
                .put("total", enquiries.count())
                .set("items", all));
        return 0;
      }
      for (Enquiry enquiry : newest) {
        String line = CleanText.oneLine(enquiry.message());
        print(
            enquiry.reference()
                + "\t"
                + enquiry.at().substring(0, 10)
                + "\t"
                + desk(enquiry)
                + "/"
                + enquiry.topic()
                + "\t"
                + (enquiry.isRead() ? "read" : "new")
                + "\t"
                + (line.length() > 60 ? line.substring(0, 60) + " …" : line));
      }
      if (newest.isEmpty()) {
        say("There are no messages.");
      }
      return 0;
    }
  }

  @Command(name = "show", description = "Shows one message.")
  static final class Show extends HubCommand {

    @Parameters(paramLabel = "ID", description = "The message's reference number.")
    private String reference = "";

    @Override
    protected int run(Rooms rooms) {
      Optional<Enquiry> found = rooms.door(Enquiries.class).find(reference);
      if (found.isEmpty()) {
        complain("hub: there is no message " + reference + ". See: hub enquiries list");
        return Fault.NOT_FOUND;
      }
      Enquiry enquiry = found.get();
      if (options().json()) {
        print(json(enquiry));
        return 0;
      }
      print("Reference  " + enquiry.reference());
      print("Received   " + enquiry.at());
      print("Kept until " + enquiry.expires());
      print("About      " + desk(enquiry) + "/" + enquiry.topic());
      print("Page       " + (enquiry.page() == null ? "-" : enquiry.page()));
      print("Reply to   " + (enquiry.email() == null ? "-" : enquiry.email()));
      print("");
      print(printable(enquiry.message()));
      return 0;
    }

    /** A stranger's text, without what a terminal would obey. */
    private static String printable(String text) {
      return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }
  }
}
