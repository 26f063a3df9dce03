package org.researchhub;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.stereotype.Component;

/** A component that is not in the list would be missing from the program. */
class ComponentIndexTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.researchhub");

  /** One such component would set up for the whole program all that nobody has named. */
  @Test
  void noComponentAsksForMoreThanTheProgramNames() {
    assertThat(components().filter(type -> type.isMetaAnnotatedWith(EnableAutoConfiguration.class)))
        .isEmpty();
  }

  @Test
  void everyComponentIsListedAndNothingElse() throws IOException, URISyntaxException {
    var own = ResearchHub.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    var listed = new Properties();
    try (InputStream list =
        Files.newInputStream(Path.of(own).resolve("META-INF/spring.components"))) {
      listed.load(list);
    }
    listed.values().removeIf(kind -> !kind.toString().contains(Component.class.getName()));
    assertThat(listed.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(components().map(JavaClass::getName).toList());
  }

  private Stream<JavaClass> components() {
    return classes.stream()
        .filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotation());
  }
}
