package org.researchhub.files.cli;

import org.researchhub.files.preservation.PreservationFollower;
import org.researchhub.files.preservation.StoreCheck;
import org.researchhub.files.preservation.Waiting;
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
    Waiting waiting = rooms.door(PreservationFollower.class).waiting();
    boolean serving = !rooms.following();
    if (options().json()) {
      ObjectNode json = new JsonMapper().createObjectNode();
      json.put("place", status.place());
      json.put("objects", status.objects());
      json.put("files", status.files());
      json.put("bytes", status.bytes());
      json.put("behind", waiting.changes());
      if (waiting.failure() != null) {
        json.put("failure", waiting.failure());
      }
      json.put("unchecked", status.unchecked());
      json.put("damaged", status.damaged());
      print(json);
    } else {
      print("Place             " + status.place());
      print("Objects           " + status.objects());
      print("Files             " + status.files() + " (" + status.bytes() + " bytes)");
      print("Preservation      " + waiting.told(serving));
      if (waiting.alarming()) {
        print("                  " + waiting.remedy(serving));
      }
      print("Never looked at   " + status.unchecked() + " objects");
      print("Damaged           " + status.damaged() + " objects");
    }
    return status.damaged() > 0 ? VerifyCommand.A_CHECK_FAILED : 0;
  }
}
