package org.researchhub.search.cli;

import java.util.List;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.search.IndexCheck;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "check",
    description = "Compares it with the catalogue; exit code 6 when they differ. Changes nothing.")
public final class IndexCheckCommand extends HubCommand {

  private static final int A_CHECK_FAILED = 6;

  @Override
  protected int run(Rooms rooms) {
    IndexCheck.Differences found = rooms.door(IndexCheck.class).check();
    if (options().json()) {
      ObjectNode json = new JsonMapper().createObjectNode();
      add(found.missing(), json.putArray("missing"));
      add(found.outdated(), json.putArray("outdated"));
      add(found.ghosts(), json.putArray("ghosts"));
      print(json);
    } else if (found.none()) {
      print("The index has every publication in its newest version, and nothing else.");
    } else {
      found.missing().forEach(id -> print("missing   " + id));
      found.outdated().forEach(id -> print("outdated  " + id));
      found.ghosts().forEach(id -> print("ghost     " + id));
      complain("A hub that is still following may differ for a moment; hub index status tells.");
    }
    return found.none() ? 0 : A_CHECK_FAILED;
  }

  private static void add(List<String> ids, ArrayNode to) {
    ids.forEach(to::add);
  }
}
