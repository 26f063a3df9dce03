package org.researchhub.search;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.CatalogueFiles;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import org.researchhub.platform.Facts;
import org.researchhub.platform.changes.Change;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A hub without pages that follows its catalogue and builds its index anew. */
final class Rebuilding implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  final Database database;
  final Changes changes;
  final Publications publications;
  final IndexFolders folders;
  final MendingIndex index;
  final IndexFollower follower;
  final IndexRebuilding rebuilding;

  Rebuilding(Path data) {
    database = DatabaseOpening.open(new DatabaseAddress(data, null, null, null));
    changes = new Changes(database, Clock.systemUTC());
    publications = new Publications(database, changes, Clock.systemUTC(), new SecureRandom());
    var authorities = new Authorities(database, changes, Clock.systemUTC());
    var taking =
        new TakingIn(
            changes, publications, authorities, new CatalogueFiles(database), Passages.NONE);
    var requests = new RebuildRequests(new Facts(database));
    folders = SearchConfiguration.in(data.resolve("index"));
    index = new MendingIndex(folders);
    follower = new IndexFollower(index, changes, taking, requests);
    rebuilding = new IndexRebuilding(index, folders, changes, taking, requests);
  }

  /**
   * A process that builds its index anew again and again until it is killed, and says so whenever a
   * search did not find everything. Arguments: data folder, how many publications there are.
   */
  public static void main(String[] arguments) {
    var hub = new Rebuilding(Path.of(arguments[0]));
    int all = Integer.parseInt(arguments[1]);
    hub.follow();
    System.out.println("ready");
    Thread.ofPlatform()
        .start(() -> {
          while (true) {
            long found = hub.total("report");
            if (found != all) {
              System.out.println("found " + found);
            }
          }
        });
    while (true) {
      hub.rebuilding.ask();
      hub.rebuild();
      System.out.println("rebuilt");
    }
  }

  void publish(String title) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("titles").put("en", title);
    publications.publish(Submission.fresh(Description.of(json), "test"));
  }

  /** So many changes that concern no publication, which take as many batches. */
  void changePages(int count) {
    database.writing(sql -> {
      for (int i = 0; i < count; i++) {
        changes.append(sql, Change.Kind.PAGE, "page-" + i, 1);
      }
    });
  }

  void follow() {
    while (follower.follow()) {}
  }

  void rebuild() {
    while (rebuilding.follow()) {}
  }

  long total(String words) {
    return index.search(SearchRequest.of(words, "en")).total();
  }

  @Override
  public void close() throws Exception {
    rebuilding.close();
    index.close();
    database.close();
  }
}
