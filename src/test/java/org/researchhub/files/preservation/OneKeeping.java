package org.researchhub.files.preservation;

import java.nio.file.Path;
import org.researchhub.files.StagedFile;
import org.researchhub.platform.db.Database;

/** Takes one file in, publishes it and preserves it, and says each when it is done. */
final class OneKeeping {

  private OneKeeping() {}

  /** Argument: data folder. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    try (Database database = KeepingLoop.database(data);
        KeptHub hub = KeepingLoop.open(database, data)) {
      hub.store();
      System.out.println("said: ready");
      StagedFile file = hub.stage("a.pdf", "abc");
      System.out.println("said: taken in");
      hub.publish("One", file);
      System.out.println("said: published");
      hub.follow();
      System.out.println("said: preserved");
    }
  }
}
