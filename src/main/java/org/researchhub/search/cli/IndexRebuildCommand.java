package org.researchhub.search.cli;

import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.search.IndexRebuilding;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

@Command(
    name = "rebuild",
    description =
        "Builds a new one beside it, which takes its place when it is complete. Searches are"
            + " answered from the old one until then. A server that runs does the work; cut off,"
            + " it goes on where it was.")
public final class IndexRebuildCommand extends HubCommand {

  private static final long PAUSE_MS = 500;
  private static final long SECOND_NS = 1_000_000_000;

  private final long begun = System.nanoTime();
  private long told = begun;
  private long from = -1;

  @Override
  protected int run(Rooms rooms) {
    var rebuilding = rooms.door(IndexRebuilding.class);
    var changes = rooms.door(Changes.class);
    rebuilding.ask();
    if (rooms.following()) {
      while (rebuilding.follow()) {
        tell(rebuilding, changes);
      }
    } else {
      say("The server that runs on this data folder builds it; this command may be ended.");
      await(rebuilding, changes);
    }
    if (options().json()) {
      print(new JsonMapper().createObjectNode().put("rebuilt", true));
    } else {
      print("The new index answers.");
    }
    return 0;
  }

  private void await(IndexRebuilding rebuilding, Changes changes) {
    while (rebuilding.isAsked() || rebuilding.progress().isPresent()) {
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      tell(rebuilding, changes);
    }
  }

  /** Once a second, how far it is and how fast. */
  private void tell(IndexRebuilding rebuilding, Changes changes) {
    long now = System.nanoTime();
    if (now - told < SECOND_NS) {
      return;
    }
    told = now;
    changes.refresh();
    rebuilding
        .progress()
        .ifPresent(progress -> {
          from = from < 0 ? progress.position() : from;
          long rate = (progress.position() - from) * SECOND_NS / Math.max(1, now - begun);
          say(progress.position() + " of " + changes.last() + " changes, " + rate + " a second");
        });
  }
}
