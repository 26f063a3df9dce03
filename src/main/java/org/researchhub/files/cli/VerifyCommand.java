package org.researchhub.files.cli;

import org.researchhub.files.preservation.StoreCheck;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "verify",
    description = "Reads the preservation store again and names every file that is not sound.",
    footer = {"", "Examples:", "  hub files verify", "  hub files verify --sample 5%%"})
public final class VerifyCommand extends HubCommand {

  static final int A_CHECK_FAILED = 6;

  private static final double ALL = 100;

  @Option(
      names = "--sample",
      paramLabel = "N%%",
      description = "Only a share of the objects, the longest unchecked first.")
  private String sample = "100%";

  private double share() {
    double percent =
        sample.matches("[0-9]{1,3}(\\.[0-9]{1,6})?%?")
            ? Double.parseDouble(sample.replace("%", ""))
            : 0;
    if (percent <= 0 || percent > ALL) {
      throw new Fault(
          Fault.USAGE,
          "“" + sample + "” is not a share of the store.",
          "Write a number of per cent above 0 and up to 100, such as --sample 5%.");
    }
    return percent / ALL;
  }

  @Override
  protected int run(Rooms rooms) {
    double share = share();
    StoreCheck.Report report = rooms.door(StoreCheck.class).verify(share);
    if (options().json()) {
      ObjectNode json = new JsonMapper().createObjectNode();
      json.put("objects", report.objects());
      report.findings().forEach(json.putArray("findings")::add);
      report.repaired().forEach(json.putArray("repaired")::add);
      print(json);
    } else {
      report.findings().forEach(this::print);
      report.repaired().forEach(path -> print(path + " was repaired."));
      say(
          report.objects()
              + " objects were looked at; "
              + (report.findings().isEmpty()
                  ? "everything is sound."
                  : report.findings().size() + " things are not as they should be."));
    }
    return report.findings().isEmpty() ? 0 : A_CHECK_FAILED;
  }
}
