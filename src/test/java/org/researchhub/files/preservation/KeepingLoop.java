package org.researchhub.files.preservation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.exception.DataAccessException;
import org.researchhub.catalogue.CatalogueEntry;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Submission;
import org.researchhub.files.StagedFile;
import org.researchhub.platform.Forcing;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;

/**
 * Takes files in, publishes, replaces, withdraws and removes them, and preserves meanwhile. Says
 * each act on stdout once it is done, and goes on until it is killed.
 */
final class KeepingLoop {

  private static final int LARGEST = 300_000;

  private final KeptHub hub;
  private final Random random;
  private final List<Publication> published = new ArrayList<>();
  private final List<StagedFile> files = new ArrayList<>();
  private int number;

  private KeepingLoop(KeptHub hub, Random random) {
    this.hub = hub;
    this.random = random;
  }

  /** Arguments: data folder, seed. */
  public static void main(String[] arguments) {
    Path data = Path.of(arguments[0]);
    KeptHub hub = open(database(data), data);
    var loop = new KeepingLoop(hub, new Random(Long.parseLong(arguments[1])));
    hub.publications.byIdAfter("", 20).forEach(loop.published::add);
    Thread.ofPlatform().start(() -> preserve(hub));
    System.out.println("ready");
    while (true) {
      loop.act();
    }
  }

  static Database database(Path data) {
    return DatabaseOpening.open(new DatabaseAddress(data, null, null, null));
  }

  static KeptHub open(Database database, Path data) {
    return new KeptHub(database, data, Clock.systemUTC(), new Forcing(), Map.of());
  }

  private static void preserve(KeptHub hub) {
    while (true) {
      try {
        hub.follow();
        Thread.sleep(3);
      } catch (DataAccessException e) {
        e.printStackTrace();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void act() {
    int dice = random.nextInt(12);
    if (dice < 5 || published.isEmpty()) {
      StagedFile file = stage();
      say("naming", file);
      published.add(done(Submission.fresh(hub.description(title(), file), "test"), file));
    } else if (dice == 5) {
      say("staged", stage());
    } else {
      Publication any = published.remove(random.nextInt(published.size()));
      long version = hub.publications.find(any.id()).map(CatalogueEntry::version).orElse(0L);
      switch (dice) {
        case 6, 7, 8 -> {
          StagedFile file = random.nextInt(3) == 0 && !files.isEmpty() ? files.getLast() : stage();
          say("naming", file);
          published.add(
              done(
                  new Submission(
                      any.id(),
                      version,
                      null,
                      null,
                      0,
                      hub.description(title(), file),
                      "test",
                      null),
                  file));
        }
        case 9 -> {
          hub.publications.withdraw(any.id(), version, "A reason.", "test");
          System.out.println("withdrawn " + any.id() + " .");
        }
        case 10 -> {
          System.out.println("removing " + any.id() + " .");
          hub.publications.remove(any.id(), version, "An order.", "test");
          System.out.println("removed " + any.id() + " .");
        }
        default -> published.add(any);
      }
    }
  }

  private String title() {
    return "Number " + ++number;
  }

  private StagedFile stage() {
    byte[] bytes = new byte[1 + random.nextInt(LARGEST)];
    random.nextBytes(bytes);
    StagedFile file = hub.stage("n" + random.nextInt(1_000_000) + ".pdf", bytes);
    files.add(file);
    return file;
  }

  private Publication done(Submission submission, StagedFile file) {
    if (!hub.stored.makeDurable(file.digests().sha512())) {
      throw new IllegalStateException("no bytes of " + file);
    }
    var entry = ((Outcome.Done) hub.publications.publish(submission)).entry();
    System.out.println(
        "kept " + entry.id() + " " + file.digests().sha512() + " " + file.name() + " .");
    return (Publication) entry;
  }

  private static void say(String word, StagedFile file) {
    System.out.println(word + " " + file.digests().sha512() + " " + file.name() + " .");
  }
}
