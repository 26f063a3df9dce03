package org.researchhub.formats.legacypage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every page under resources/legacypage reads as the .json beside it says, problems included. */
class SamplePagesTest {

  private static final Path FOLDER = Path.of("src/test/resources/legacypage");

  @TestFactory
  Stream<DynamicTest> everyPageReadsAsItsExpectationSays() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> pages =
          files.filter(file -> file.toString().matches(".*\\.(txt|html)")).sorted().toList();
      return pages.stream()
          .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
    }
  }

  private static void check(Path page) throws IOException {
    Path expectation = Path.of(page.toString().replaceAll("\\.(txt|html)$", ".json"));
    JsonNode read = Pages.compared(Pages.read(Files.readAllBytes(page)));
    if (Boolean.getBoolean("expect.write")) {
      Files.writeString(expectation, read.toPrettyString() + "\n");
    }
    assertEquals(
        Pages.JSON.readTree(Files.readString(expectation)).toPrettyString(), read.toPrettyString());
  }
}
