package org.researchhub.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.researchhub.ServedHub;

/** One served hub and one Chromium for all test classes of this package. */
final class Stage implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final List<String> QUIETLY =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final ServedHub hub = ServedHub.start();
  private final Prepared prepared = new Prepared(hub);
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;

  /** Gives test methods the stage; it is cleared away after the last test of the run. */
  static final class Opener implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Stage.class))
          .computeIfAbsent(Stage.class, type -> new Stage(), Stage.class);
    }
  }

  /** Without a slash at the end. */
  String address() {
    return hub.address();
  }

  /** Where a page of this kind is, below {@link #address}. */
  String path(PageKind kind, String language) {
    return prepared.address(kind.in(language));
  }

  /** What the tests of a hub's pages need besides the pages. */
  <T> T door(Class<T> type) {
    return hub.door(type);
  }

  String host() {
    return URI.create(address()).getAuthority();
  }

  BrowserContext visitor(Look look, boolean scripts) {
    return browser()
        .newContext(
            new Browser.NewContextOptions()
                .setBaseURL(address())
                .setLocale(look.language())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(look.width(), look.height())
                .setJavaScriptEnabled(scripts));
  }

  /** Keeps what the page looks like in target/screenshots. */
  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  private Browser browser() {
    if (browser == null) {
      Path chromium = chromium();
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(QUIETLY));
    }
    return browser;
  }

  private static Path chromium() {
    Optional<Path> found =
        Stream.concat(
                Optional.ofNullable(System.getenv("HUB_CHROMIUM")).stream(),
                Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    String missing =
        "No Chromium: install it (Debian: chromium), or name it in HUB_CHROMIUM. The pages were not"
            + " looked at.";
    if ("true".equals(System.getenv("CI"))) {
      Assertions.assertTrue(found.isPresent(), missing);
    }
    Assumptions.assumeTrue(found.isPresent(), missing);
    return found.orElseThrow();
  }

  @Override
  public void close() {
    if (browser != null) {
      browser.close();
    }
    if (playwright != null) {
      playwright.close();
    }
    hub.close();
  }
}
