package org.researchhub;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.researchhub.platform.Fault;
import org.researchhub.platform.changes.Followers;
import org.researchhub.platform.cli.GlobalOptions;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.platform.settings.DataFolder;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens a hub: without a web server for one command, or with one to serve. */
final class OpenHub implements HubCommand.Opening {

  @Override
  public int with(GlobalOptions options, ToIntFunction<Rooms> work) {
    HubSettings settings = settings(options);
    try (Alone alone = new Alone(DataFolder.lock(settings.dataFolder()));
        ConfigurableApplicationContext context =
            start(settings, options, WebApplicationType.NONE, Map.of())) {
      if (alone.lock().isPresent()) {
        context.getBean(DefaultHub.class).loadOnce();
        context.getBean(Followers.class).catchUp();
      }
      int code = work.applyAsInt(new Opened(context, alone.lock().isPresent()));
      if (alone.lock().isPresent()) {
        context.getBean(Followers.class).catchUp();
      }
      return code;
    }
  }

  private record Opened(ConfigurableApplicationContext context, boolean following)
      implements Rooms {
    @Override
    public <T> T door(Class<T> type) {
      return context.getBean(type);
    }
  }

  /** For a command that does something before a hub is opened, if it opens one: says nothing. */
  static void quietly() {
    LoggingSystem.get(OpenHub.class.getClassLoader()).beforeInitialize();
  }

  static HubSettings settings(GlobalOptions options) {
    DataFolder.prepare(options.dataFolder());
    DefaultHub.settingsFor(options);
    return options.settings();
  }

  static ConfigurableApplicationContext start(
      HubSettings settings,
      GlobalOptions options,
      WebApplicationType type,
      Map<String, Object> properties) {
    var application = new SpringApplication(ResearchHub.class);
    application.setWebApplicationType(type);
    application.setLazyInitialization(type == WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(options.verbose());
    application.setRegisterShutdownHook(type != WebApplicationType.NONE);
    var all = new HashMap<>(properties);
    all.put("logging.level.root", options.verbose() ? "INFO" : "WARN");
    all.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
    all.put("logging.level.org.springframework.boot.diagnostics", "OFF");
    all.put("logging.level.org.apache.catalina", "OFF");
    all.put("logging.level.org.springframework.boot.tomcat.servlet", "OFF");
    all.put("logging.level.org.apache.lucene", "ERROR");
    all.put("logging.level.org.springframework.web.servlet.PageNotFound", "OFF");
    all.put("logging.level.org.springframework.context", "OFF");
    all.put("logging.level.org.springframework.boot.web", "OFF");
    application.setDefaultProperties(all);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("settings", settings));
    return application.run();
  }

  /** Closes the lock, if there is one, after the hub. */
  record Alone(Optional<DataFolder.Lock> lock) implements AutoCloseable {
    @Override
    public void close() {
      try {
        if (lock.isPresent()) {
          lock.get().close();
        }
      } catch (java.io.IOException e) {
        throw new Fault("The data folder's lock could not be given back.", "Try again.", e);
      }
    }
  }
}
