package org.researchhub.search;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.RandomActs;
import org.researchhub.platform.Facts;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;
import org.researchhub.search.lucene.LuceneSearchIndex;

/**
 * A hub without pages: two writers, the database, the followers and the search index. Says each act
 * on stdout once the door has answered that it is done, and goes on until it is killed.
 */
final class PublishingLoop implements AutoCloseable {

  final Database database;
  final Changes changes;
  final Publications publications;
  final SearchIndex index;
  final Followers followers;

  PublishingLoop(DatabaseAddress address, Path indexFolder) {
    database = DatabaseOpening.open(address);
    changes = new Changes(database, Clock.systemUTC());
    publications = new Publications(database, changes, Clock.systemUTC(), new SecureRandom());
    index = LuceneSearchIndex.open(indexFolder);
    var authorities = new Authorities(database, changes, Clock.systemUTC());
    followers =
        new Followers(
            changes,
            List.of(
                new IndexFollower(
                    index,
                    changes,
                    new TakingIn(
                        changes,
                        publications,
                        authorities,
                        new CatalogueFiles(database),
                        Passages.NONE),
                    new RebuildRequests(new Facts(database)))));
  }

  /** Arguments: data folder, database address or "-", seed. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    var loop = new PublishingLoop(address(folder, arguments[1]), folder.resolve("index"));
    loop.database.afterCommit(loop.followers::wake);
    loop.followers.start();
    System.out.println("ready");
    for (int writer = 0; writer < 2; writer++) {
      var random = new Random(Long.parseLong(arguments[2]) + writer);
      Thread.ofPlatform().start(() -> loop.act(random));
    }
  }

  static DatabaseAddress address(Path folder, String url) {
    return url.equals("-")
        ? new DatabaseAddress(folder, null, null, null)
        : new DatabaseAddress(folder, url, "postgres", "");
  }

  private void act(Random random) {
    var acts = new RandomActs(publications, random);
    acts.know(publications.byIdAfter("", 20).stream().map(Publication::id).toList());
    while (true) {
      for (Outcome outcome : acts.next()) {
        if (outcome instanceof Outcome.Done done) {
          System.out.println("done " + done.entry().id() + " " + done.entry().version() + " .");
        }
      }
    }
  }

  @Override
  public void close() throws Exception {
    index.close();
    database.close();
  }
}
