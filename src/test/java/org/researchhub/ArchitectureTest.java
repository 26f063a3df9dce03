package org.researchhub;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * Every rule twice: the program keeps it, and a wrong class in the tests' package {@code wrong}
 * breaks it. A rule that nothing can break would be worse than none.
 */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LONGEST_FILE = 400;

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.researchhub");
  private static final JavaClasses WRONG = new ClassFileImporter().importPackages("wrong");

  @Test
  void roomsLookOnlyDown() {
    holds(HouseRules::roomsLookOnlyDown);
    finds(
        HouseRules::roomsLookOnlyDown,
        "wrong.catalogue.LooksUp",
        "wrong.attic.InNoRoom is in room attic, which has no floor");
  }

  @Test
  void aRoomUsesOnlyItsOwnTables() {
    holds(HouseRules::aRoomUsesOnlyItsOwnTables);
    finds(
        HouseRules::aRoomUsesOnlyItsOwnTables,
        "wrong.search.ReadsForeignTable.byField",
        "wrong.search.ReadsForeignTable.byType");
  }

  @Test
  void workIsARowInTheJobTable() {
    holds(HouseRules::nothingRunsInTheBackgroundUnrecorded);
    holds(HouseRules::noMethodRunsInTheBackgroundUnrecorded);
    finds(HouseRules::nothingRunsInTheBackgroundUnrecorded, "wrong.alerts.Background");
    finds(HouseRules::noMethodRunsInTheBackgroundUnrecorded, "wrong.alerts.Forgetful.send");
  }

  @Test
  void followersReadTheChangesInsteadOfListening() {
    holds(HouseRules::noTransactionalListeners);
    finds(HouseRules::noTransactionalListeners, "wrong.alerts.Forgetful.afterCommit");
  }

  @Test
  void controllersStayInsideTheirRoom() {
    holds(HouseRules::controllersStayInside);
    finds(
        HouseRules::controllersStayInside,
        "wrong.reading.web.OpenController",
        "wrong.reading.StrayController");
  }

  @Test
  void timeComesFromTheClock() {
    holds(HouseRules::timeComesFromTheClock);
    finds(
        HouseRules::timeComesFromTheClock,
        "wrong.usage.AsksTheMachine.call",
        "wrong.usage.AsksTheMachine.reference",
        "wrong.usage.AsksTheMachine.millis",
        "wrong.usage.AsksTheMachine.date",
        "wrong.usage.AsksTheMachine.zone",
        "wrong.usage.AsksTheMachine.clock");
  }

  @Test
  void aClockThatIsGivenMayBeAsked() {
    String found = breaches(HouseRules::timeComesFromTheClock);
    assertTrue(!found.contains("asksTheClock") && !found.contains("elapsed"), found);
  }

  @Test
  void oneSeamMakesEveryForce() {
    holds(HouseRules::oneSeamMakesEveryForce);
    finds(
        HouseRules::oneSeamMakesEveryForce,
        "wrong.usage.ForcesByItself.channel",
        "wrong.usage.ForcesByItself.descriptor");
  }

  @Test
  void onlyCommandsPrint() {
    holds(HouseRules::onlyCommandsPrint);
    finds(
        HouseRules::onlyCommandsPrint,
        "wrong.search.Prints.out",
        "wrong.search.Prints.err",
        "wrong.search.Prints.trace");
    String found = breaches(HouseRules::onlyCommandsPrint);
    assertTrue(!found.contains("wrong.search.cli.PrintCommand"), found);
  }

  @Test
  void draftsStayWithTheCurators() {
    holds(HouseRules::draftsStayWithTheCurators);
    finds(
        HouseRules::draftsStayWithTheCurators,
        "wrong.reading.ShowsDraft.draft",
        "wrong.reading.ShowsDraft.kept");
    String found = breaches(HouseRules::draftsStayWithTheCurators);
    assertTrue(!found.contains("wrong.imports.MakesDraft"), found);
  }

  @Test
  void namesSayWhatAThingIs() {
    holds(HouseRules::namesSayWhatAThingIs);
    finds(
        HouseRules::namesSayWhatAThingIs,
        "wrong.catalogue.util.Things",
        "wrong.catalogue.PublicationManager");
  }

  @Test
  void everyPackageSaysWhatItIsAndIsCheckedForNulls() {
    assertEquals(List.of(), packagesWithoutNullMarks(SOURCES));
    assertTrue(
        packagesWithoutNullMarks(Path.of("src/test/java/wrong"))
            .contains(Path.of("src/test/java/wrong/catalogue")));
  }

  @Test
  void noFileIsTooLongToRead() {
    assertEquals(List.of(), filesOver(LONGEST_FILE, SOURCES));
    assertTrue(!filesOver(2, Path.of("src/test/java/wrong")).isEmpty());
  }

  private static void holds(Function<HouseRules, ArchRule> rule) {
    rule.apply(new HouseRules("org.researchhub")).check(PROGRAM);
  }

  private static void finds(Function<HouseRules, ArchRule> rule, String... wanted) {
    String found = breaches(rule);
    assertAll(
        Stream.of(wanted).map(name -> (Executable) () -> assertTrue(found.contains(name), found)));
  }

  private static String breaches(Function<HouseRules, ArchRule> rule) {
    ArchRule applied = rule.apply(new HouseRules("wrong"));
    return String.valueOf(
        assertThrows(AssertionError.class, () -> applied.check(WRONG)).getMessage());
  }

  private static List<Path> packagesWithoutNullMarks(Path root) {
    return javaFiles(root).stream()
        .map(Path::getParent)
        .distinct()
        .filter(folder -> !read(folder.resolve("package-info.java")).contains("@NullMarked"))
        .toList();
  }

  private static List<Path> filesOver(int lines, Path root) {
    return javaFiles(root).stream().filter(file -> read(file).lines().count() > lines).toList();
  }

  private static List<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
