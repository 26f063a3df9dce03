package org.researchhub.files.cli;

import org.researchhub.files.preservation.PreservationFollower;
import org.researchhub.files.preservation.StoreCheck;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "status",
    description = "How the preservation store stands: what is in it, how far it has followed.")
public final class StatusCommand extends HubCommand {

  @Override
  protected int run(Rooms rooms) {
    StoreCheck.Status status = rooms.door(StoreCheck.class).status();
    long behind =
        rooms.door(Changes.class).last() - rooms.door(PreservationFollower.class).recorded();
    if (options().json()) {
      ObjectNode json = new JsonMapper().createObjectNode();
      json.put("place", status.place());
      json.put("objects", status.objects());
      json.put("files", status.files());
      json.put("bytes", status.bytes());
      json.put("behind", behind);
      json.put("unchecked", status.unchecked());
      json.put("damaged", status.damaged());
      print(json);
    } else {
      print("Place             " + status.place());
      print("Objects           " + status.objects());
      print("Files             " + status.files() + " (" + status.bytes() + " bytes)");
      print("Changes behind    " + behind);
      print("Never looked at   " + status.unchecked() + " objects");
      print("Damaged           " + status.damaged() + " objects");
    }
    return status.damaged() > 0 ? VerifyCommand.A_CHECK_FAILED : 0;
  }
}
