package org.researchhub.search.cli;

import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.search.IndexCheck;
import org.researchhub.search.IndexRebuilding;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "status",
    description = "How large it is, how far it has followed, and how far a new one is.")
public final class IndexStatusCommand extends HubCommand {

  private static final double MEGABYTE = 1e6;

  @Override
  protected int run(Rooms rooms) {
    IndexCheck.Status status = rooms.door(IndexCheck.class).status();
    if (options().json()) {
      print(json(status));
    } else {
      print(status);
    }
    return 0;
  }

  private void print(IndexCheck.Status status) {
    print("Publications      " + status.publications());
    print("Position          " + status.position());
    print("Changes behind    " + status.behind());
    print("Size              " + megabytes(status.bytes()));
    print("Folder            " + status.folder());
    if (!status.complete()) {
      print("Not complete: searches are answered when it is.");
    }
    if (status.older()) {
      print("Written by another version of the program; a new one is built when the hub runs.");
    }
    IndexRebuilding.Progress built = status.built();
    if (built != null) {
      print(
          "A new one is built: "
              + built.position()
              + " of "
              + (status.position() + status.behind())
              + " changes, "
              + megabytes(built.bytes()));
    }
  }

  private static String megabytes(long bytes) {
    return "%.1f MB".formatted(bytes / MEGABYTE);
  }

  private static ObjectNode json(IndexCheck.Status status) {
    ObjectNode json =
        new JsonMapper()
            .createObjectNode()
            .put("publications", status.publications())
            .put("position", status.position())
            .put("behind", status.behind())
            .put("bytes", status.bytes())
            .put("folder", status.folder().toString())
            .put("complete", status.complete())
            .put("older", status.older());
    IndexRebuilding.Progress built = status.built();
    if (built != null) {
      json.putObject("rebuild").put("position", built.position()).put("bytes", built.bytes());
    }
    return json;
  }
}
