package org.researchhub.platform.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/**
 * A command that works on a hub, whether a server runs on the same data folder or not. What it
 * writes to the database, the followers of the running server see within a second; with no server
 * running, the command's own followers catch up before it ends.
 */
public abstract class HubCommand implements Callable<Integer> {

  /** Opens a hub for the time of one command. */
  public interface Opening {
    int with(GlobalOptions options, java.util.function.ToIntFunction<Rooms> work);
  }

  private static @Nullable Opening opening;

  @Mixin private GlobalOptions options = new GlobalOptions();

  /** Called once by the program before any command runs. */
  public static void openWith(Opening way) {
    opening = way;
  }

  @Override
  public final Integer call() {
    Opening way = opening;
    if (way == null) {
      throw new IllegalStateException("No way to open a hub was given");
    }
    return way.with(options, this::run);
  }

  /** Does the work and answers the exit code. */
  protected abstract int run(Rooms rooms);

  protected final GlobalOptions options() {
    return options;
  }

  /** Data, for a person or a program to read. */
  protected final void print(String line) {
    System.out.println(line);
  }

  /** One JSON document. */
  protected final void print(JsonNode document) {
    System.out.println(document.toPrettyString());
  }

  /** A message; silent with -q. */
  protected final void say(String message) {
    if (!options.quiet()) {
      System.err.println(message);
    }
  }

  /** What went wrong; never silent. */
  protected final void complain(String message) {
    System.err.println(message);
  }
}
