package org.researchhub;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the rooms by floor as Mermaid, with a table that says what each room holds. */
class ModulePicture {
  private static final Pattern FIRST_SENTENCE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

  static String of(ApplicationModules modules) {
    List<ApplicationModule> rooms =
        modules.stream()
            .filter(room -> !room.isRootModule())
            .sorted(
                Comparator.comparingInt((ApplicationModule room) -> floor(room))
                    .reversed()
                    .thenComparing(ModulePicture::name))
            .toList();
    var text = new StringBuilder("```mermaid\nflowchart TB\n");
    for (int floor : rooms.stream().map(ModulePicture::floor).distinct().toList()) {
      if (floor > 0) {
        text.append("  subgraph floor").append(floor).append("[\"").append(floor).append("\"]\n");
        rooms.stream()
            .filter(room -> floor(room) == floor)
            .forEach(room -> text.append("    ").append(name(room)).append('\n'));
        text.append("  end\n");
      }
    }
    for (ApplicationModule room : rooms) {
      for (String below : below(room, modules)) {
        if (!below.equals("platform")) {
          text.append("  ").append(name(room)).append(" --> ").append(below).append('\n');
        }
      }
    }
    text.append("```\n\n| Floor | Room | Holds | Looks at |\n|---|---|---|---|\n");
    for (ApplicationModule room : rooms) {
      text.append(
          "| %d | `%s` | %s | %s |\n"
              .formatted(
                  floor(room),
                  name(room),
                  sentence(room),
                  below(room, modules).stream().map("`%s`"::formatted).collect(joining(", "))));
    }
    return text.toString();
  }

  private static SortedSet<String> below(ApplicationModule room, ApplicationModules modules) {
    var names = new TreeSet<String>();
    room.getDirectDependencies(modules)
        .uniqueModules()
        .filter(module -> !module.equals(room))
        .forEach(module -> names.add(name(module)));
    return names;
  }

  private static String name(ApplicationModule room) {
    return room.getIdentifier().toString();
  }

  private static int floor(ApplicationModule room) {
    return HouseRules.FLOORS.getOrDefault(name(room), 0);
  }

  private static String sentence(ApplicationModule room) {
    var file = Path.of("src/main/java/org/researchhub", name(room), "package-info.java");
    try {
      var comment = FIRST_SENTENCE.matcher(Files.readString(file));
      return comment.find()
          ? comment.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ").replaceAll("\\s+", " ").strip()
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
