package org.researchhub.bench.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import picocli.CommandLine.Command;

/** An application with the same starters and nothing else: the ceiling of starting. */
@Command(name = "bench-bare", hidden = true)
public final class BareApplication implements Callable<Integer> {

  /** Not a component: the hub's own context would find it, and set up all of it too. */
  @EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
  static class Empty {}

  @Override
  public Integer call() throws InterruptedException {
    var application = new SpringApplication(Empty.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(Map.of("server.port", "0", "logging.level.root", "ERROR"));
    application.run();
    System.err.println("ready");
    Thread.currentThread().join();
    return 0;
  }
}
