package org.researchhub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.jobs.Jobs;
import org.researchhub.platform.web.HubAddress;
import org.researchhub.search.Search;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** The default hub, served from a new data folder on a free port for the time of a test class. */
public final class ServedHub implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private ServedHub(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static ServedHub start() {
    try {
      return in(Files.createTempDirectory("hub"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hub of this data folder; the default one when the folder is new. */
  public static ServedHub in(Path data) {
    var options = new GlobalOptions();
    new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("all", mixin(options)))
        .parseArgs("--data", data.toString());
    return new ServedHub(
        OpenHub.start(
            OpenHub.settings(options),
            options,
            WebApplicationType.SERVLET,
            Map.of("server.port", 0, "server.address", "127.0.0.1")));
  }

  private static CommandLine.Model.CommandSpec mixin(GlobalOptions options) {
    return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
  }

  /** Without a slash at the end. */
  public String address() {
    return context.getBean(HubAddress.class).listening();
  }

  public <T> T door(Class<T> type) {
    return context.getBean(type);
  }

  /**
   * Waits until nothing is left to do: texts of documents come by themselves some time after they
   * are published, and change what pages and answers say.
   */
  public void settle() {
    try {
      while (busy()) {
        Thread.sleep(20);
        door(Followers.class).catchUpAll();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean busy() {
    var changes = door(Changes.class);
    changes.refresh();
    return door(Jobs.class).counts().stream().anyMatch(jobs -> !jobs.state().equals("failed"))
        || door(Search.class).position() < changes.last();
  }

  @Override
  public void close() {
    context.close();
  }
}
