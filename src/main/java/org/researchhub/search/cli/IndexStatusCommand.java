package org.researchhub.search.cli;

import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.search.IndexCheck;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "status", description = "How many publications it has and how far it has followed.")
public final class IndexStatusCommand extends HubCommand {

  @Override
  protected int run(Rooms rooms) {
    IndexCheck.Status status = rooms.door(IndexCheck.class).status();
    if (options().json()) {
      print(
          new JsonMapper()
              .createObjectNode()
              .put("publications", status.publications())
              .put("position", status.position())
              .put("behind", status.behind()));
    } else {
      print("Publications      " + status.publications());
      print("Position          " + status.position());
      print("Changes behind    " + status.behind());
    }
    return 0;
  }
}
