package org.researchhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Role;
import org.researchhub.files.preservation.PreservationFollower;
import org.researchhub.files.preservation.StoreCheck;
import org.researchhub.files.preservation.Waiting;
import org.researchhub.platform.Fault;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.db.DatabaseState;
import org.researchhub.platform.settings.DataFolder;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.search.SearchIndex;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks at everything that a hub needs, one after the other; changes nothing. */
final class Checkup {

  private static final int JAVA = 25;
  private static final long ENOUGH_ROOM = 2_000_000_000L;

  private final GlobalOptions options;
  private final List<Finding> findings = new ArrayList<>();

  Checkup(GlobalOptions options) {
    this.options = options;
  }

  /** How something stands. */
  enum State {
    FINE("ok"),
    NOTED("note"),
    FAILED("failed");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * What was found.
   *
   * @param what one or two words
   * @param message one sentence
   * @param remedy what to do about it; empty when there is nothing to do
   */
  record Finding(String what, State state, String message, String remedy) {}

  List<Finding> look() {
    java();
    Path data = options.dataFolder();
    if (!Files.isDirectory(data)) {
      note("data folder", "There is no folder " + data + " yet.", "Start a hub: hub serve");
      outside();
      return findings;
    }
    folder(data);
    try {
      HubSettings settings = options.settings();
      settings(settings);
      room("disk space", data);
      Path store = settings.files().store().folder();
      if (store != null && Files.isDirectory(store)) {
        room("store space", store);
      }
      database(settings);
      outside();
      new Outside(this).scanner(settings.files().documents().clamd());
      new Outside(this).model(settings.model());
    } catch (Fault e) {
      failed("settings", String.valueOf(e.getMessage()), e.remedy());
      outside();
    }
    return findings;
  }

  void fine(String what, String message) {
    findings.add(new Finding(what, State.FINE, message, ""));
  }

  void note(String what, String message, String remedy) {
    findings.add(new Finding(what, State.NOTED, message, remedy));
  }

  void failed(String what, String message, String remedy) {
    findings.add(new Finding(what, State.FAILED, message, remedy));
  }

  private void java() {
    String version = Runtime.version() + ", " + System.getProperty("java.vendor");
    if (Runtime.version().feature() >= JAVA) {
      fine("java", version);
    } else {
      failed("java", version, "Install a JDK " + JAVA + " or newer, or set HUB_JAVA_HOME.");
    }
  }

  private void folder(Path data) {
    if (Files.isReadable(data) && Files.isWritable(data) && Files.isExecutable(data)) {
      fine("data folder", data.toString());
    } else {
      failed(
          "data folder",
          data + " cannot be read and written.",
          "Let this user read and write it, or choose another with --data.");
    }
  }

  private void settings(HubSettings settings) {
    fine("settings", options.settingsFile().toString());
    if (settings.baseUrl() == null) {
      note(
          "address",
          "hub.base-url is not set: pages name the address of each request.",
          "Set it in hub.yaml to the address that readers use.");
    }
    if (settings.contactEmail() == null) {
      note(
          "contact",
          "hub.contact.email is not set: readers are shown no address to write to.",
          "Set it in hub.yaml.");
    }
  }

  private void room(String what, Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      String message = free / 1_000_000 + " MB are free under " + folder + ".";
      if (free < ENOUGH_ROOM) {
        failed(what, message, "Make room: at least 2,000 MB should be free.");
      } else {
        fine(what, message);
      }
    } catch (IOException e) {
      failed(what, folder + " cannot be asked: " + e, "Look at the disk.");
    }
  }

  private void database(HubSettings settings) {
    String where =
        settings.database().url() == null ? "SQLite" : String.valueOf(settings.database().url());
    switch (DatabaseState.of(settings.database())) {
      case ABSENT -> note("database", where + " has no hub yet.", "Start it: hub serve");
      case OLDER ->
          note(
              "database",
              where + " is older than this program.",
              "Starting the hub brings it up; of SQLite a copy is made before.");
      case NEWER ->
          failed("database", where + " is newer than this program.", "Start the newer program.");
      case DAMAGED ->
          failed(
              "database",
              where + " is damaged.",
              "Stop the hub, move hub.db away, and restore a backup (hub restore), or make the"
                  + " hub again from its preservation store (hub files restore-catalogue).");
      case UNREACHABLE ->
          failed(
              "database",
              where + " cannot be reached.",
              "Check that PostgreSQL runs, and the three hub.database settings.");
      case CURRENT -> {
        fine("database", where + " is sound and of this program's form.");
        opened(settings);
      }
    }
  }

  private void opened(HubSettings settings) {
    try (var alone = new OpenHub.Alone(DataFolder.lock(settings.dataFolder()));
        ConfigurableApplicationContext hub =
            OpenHub.start(settings, options, WebApplicationType.NONE, Map.of())) {
      boolean serving = alone.lock().isEmpty();
      if (serving) {
        fine("server", "A hub is serving this data folder.");
      } else {
        note("server", "No hub is serving this data folder.", "Start it: hub serve");
      }
      long last = hub.getBean(Changes.class).last();
      attempt(
          "index",
          () -> behind("index", last - hub.getBean(SearchIndex.class).position(), serving));
      attempt("store", () -> store(hub, serving));
      staff(hub.getBean(Accounts.class));
    } catch (Fault e) {
      failed("hub", String.valueOf(e.getMessage()), e.remedy());
    }
  }

  private void attempt(String what, Runnable check) {
    try {
      check.run();
    } catch (Fault e) {
      failed(what, String.valueOf(e.getMessage()), e.remedy());
    } catch (RuntimeException e) {
      failed(what, "It cannot be read: " + e.getMessage(), "Look at the log of the hub.");
    }
  }

  private void behind(String what, long changes, boolean serving) {
    if (changes <= 0) {
      fine(what, "It has taken in every change.");
    } else if (serving) {
      note(what, "It is " + changes + " changes behind.", "Look again in a minute.");
    } else {
      note(what, "It is " + changes + " changes behind.", "It catches up when the hub starts.");
    }
  }

  private void store(ConfigurableApplicationContext hub, boolean serving) {
    StoreCheck.Status status = hub.getBean(StoreCheck.class).status();
    String has = status.objects() + " objects with " + status.files() + " files in ";
    if (status.damaged() > 0) {
      failed(
          "store",
          has + status.place() + "; " + status.damaged() + " objects are damaged.",
          "Name another copy in hub.files.copy and run: hub files verify");
    } else {
      fine("store", has + status.place() + "; none is known to be damaged.");
    }
    Waiting waiting = hub.getBean(PreservationFollower.class).waiting();
    if (waiting.alarming()) {
      note("preservation", waiting.told(serving), waiting.remedy(serving));
    } else {
      fine("preservation", waiting.told(serving));
    }
  }

  private void staff(Accounts accounts) {
    Optional<?> administrator =
        accounts.list().stream()
            .filter(person -> person.active() && person.role() == Role.ADMINISTRATOR)
            .findFirst();
    if (administrator.isPresent()) {
      fine("accounts", accounts.list().size() + " in all.");
    } else {
      note("accounts", "No administrator can sign in.", "hub user add NAME --role administrator");
    }
  }

  private void outside() {
    new Outside(this).tesseract();
  }
}
