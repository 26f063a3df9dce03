package org.researchhub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The rooms of the program: what each may look at, and the picture of it in ARCHITECTURE.md. */
class ModularityTest {
  private static final Path PICTURE = Path.of("ARCHITECTURE.md");
  private static final String BEGIN = "<!-- written by ModularityTest: do not edit -->\n";
  private static final String END = "<!-- end -->\n";

  /**
   * Generated tables lie below platform but belong to the rooms that their names say: {@link
   * ArchitectureTest}.
   */
  private static final ApplicationModules ROOMS =
      ApplicationModules.of(
          ResearchHub.class.getPackageName(),
          JavaClass.Predicates.resideInAPackage(HouseRules.TABLES + ".."));

  @Test
  void everyRoomUsesOnlyTheDoorsItNames() {
    ROOMS.verify();
  }

  @Test
  void aRoomThatUsesAnothersInsideOrLooksBackIsFound() {
    var wrongHouse =
        ApplicationModules.of("wrong", (ImportOption) location -> location.contains("/wrong/"));

    String found = assertThrows(Violations.class, wrongHouse::verify).getMessage();

    assertTrue(found.contains("Cycle detected"), found);
    assertTrue(found.contains("non-exposed type wrong.catalogue.inside.Shelf"), found);
  }

  @Test
  void thePictureOfTheRoomsIsUpToDate() throws Exception {
    String page = Files.readString(PICTURE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String now = page.substring(0, begin) + ModulePicture.of(ROOMS) + page.substring(end);
    if (Boolean.getBoolean("renew")) {
      Files.writeString(PICTURE, now);
      page = now;
    }
    assertEquals(
        now,
        page,
        PICTURE
            + " shows other rooms than the program has. Renew it with"
            + " mvn -q test -Dtest=ModularityTest -Drenew");
  }
}
