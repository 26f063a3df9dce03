package org.researchhub.browser;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchhub.ServedHub;

/** The pages of a hub that shows thumbnails: beside the files of a publication, and in no list. */
@ExtendWith(Stage.Opener.class)
class ThumbnailsInBrowserTest {

  private static ServedHub hub;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path settings = folder.resolve("hub.yaml");
    Files.copy(Path.of("default-hub", "hub.yaml"), settings);
    Files.writeString(settings, "\n  files:\n    thumbnails: true\n", StandardOpenOption.APPEND);
    hub = ServedHub.in(folder);
    hub.settle();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/publications/user-guide, en dark 360, 9",
    "/publications/user-guide, ar light 360, 9",
    "/publications/user-guide, ar dark 1280, 9",
    "/publications, ar light 360, 0",
    "/search?q=guide, en light 360, 0"
  })
  void aPageIsAccessibleAndFitsTheWindowWithThem(String path, String words, int many, Stage stage) {
    Look look = Look.of(words);
    try (var visitor = stage.visitor(look, true)) {
      Page page = visitor.newPage();
      page.navigate(hub.address() + "/" + look.language() + path);
      Locator thumbnails = page.locator("main img[src*='/thumbnail.jpg']");
      for (Locator thumbnail : thumbnails.all()) {
        thumbnail.scrollIntoViewIfNeeded();
        page.waitForCondition(() ->
            (boolean) thumbnail.evaluate("image => image.complete && image.naturalWidth > 0"));
      }
      Stage.picture(page, "thumbnails" + path.replaceAll("[^a-z]+", "-") + "-" + look);
      assertAll(
          () -> assertEquals(many, thumbnails.count(), "thumbnails"),
          () -> PagesInBrowserTest.fits(page, look),
          () -> assertEquals(List.of(), PagesInBrowserTest.accessibility(page), "axe"));
    }
  }
}
