package org.researchhub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.researchhub.catalogue.Publications;
import org.researchhub.platform.Fault;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.Terminal;
import org.researchhub.platform.settings.DataFolder;
import org.researchhub.platform.settings.HubSettings;
import org.researchhub.platform.web.HubAddress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import sun.misc.Signal;

@Command(
    name = "serve",
    description = "Starts the hub and answers until it is stopped.",
    footer = {"", "Examples:", "  hub serve", "  hub serve --port 9000 --data /srv/hub"})
final class Serve implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(names = "--port", defaultValue = "8080", description = "Port (default: 8080).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: 127.0.0.1).")
  private String host = "127.0.0.1";

  @Override
  public Integer call() throws InterruptedException {
    refuseTakenPort();
    HubSettings settings = OpenHub.settings(options);
    Optional<DataFolder.Lock> lock = DataFolder.lock(settings.dataFolder());
    if (lock.isEmpty()) {
      throw new Fault(
          Fault.CONFLICT,
          "Another hub is serving the data folder " + settings.dataFolder() + ".",
          "Stop it first, or choose another folder with --data.");
    }
    try (var alone = new OpenHub.Alone(lock);
        ConfigurableApplicationContext context = start(settings)) {
      var stopped = new CountDownLatch(1);
      context.addApplicationListener(
          (ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
      Signal.handle(new Signal("TERM"), signal -> System.exit(0));
      Signal.handle(new Signal("INT"), signal -> System.exit(130));
      announce(context, settings);
      stopped.await();
      return 0;
    }
  }

  /** Asked before anything is made or opened, so that a refusal leaves everything as it was. */
  private void refuseTakenPort() {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(host, port));
    } catch (IOException | IllegalArgumentException e) {
      throw portInUse();
    }
  }

  private Fault portInUse() {
    return new Fault(
        Fault.CONFLICT,
        "Port " + port + " on " + host + " is in use or cannot be used.",
        "Stop the program that uses it, or choose another with --port.");
  }

  private ConfigurableApplicationContext start(HubSettings settings) {
    try {
      return OpenHub.start(
          settings,
          options,
          WebApplicationType.SERVLET,
          Map.of("server.port", port, "server.address", host));
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof PortInUseException || cause instanceof java.net.BindException) {
          throw portInUse();
        }
      }
      throw e;
    }
  }

  private void announce(ConfigurableApplicationContext context, HubSettings settings) {
    if (options.quiet()) {
      return;
    }
    String address = context.getBean(HubAddress.class).listening();
    String language = settings.languages().getFirst();
    new Terminal(options).say("The hub answers at " + address + "/" + language + "/");
    context.getBean(Publications.class).recent(0, 1).stream()
        .findFirst()
        .ifPresent(publication ->
            new Terminal(options)
                .say(
                    "A publication: "
                        + address
                        + "/"
                        + language
                        + "/publications/"
                        + publication.slug()));
    if (settings.baseUrl() == null && !host.equals("localhost") && !host.startsWith("127.")) {
      new Terminal(options)
          .say(
              "hub.base-url is not set: permanent addresses, feeds and the sitemap name "
                  + address
                  + ", which nobody else can reach. Set it in hub.yaml.");
    }
    if (settings.contactEmail() == null) {
      new Terminal(options)
          .say(
              "hub.contact.email is not set: readers are shown no address to write to."
                  + " Set it in hub.yaml.");
    }
    if (settings.contactPost() == null) {
      new Terminal(options)
          .say(
              "hub.contact.post is not set: readers are shown no postal address. Set it in"
                  + " hub.yaml.");
    }
  }
}
