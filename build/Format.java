import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formats every Java source of the repository (`write`), or fails when one is not (`check`). */
class Format {
  public static void main(String[] arguments) throws Exception {
    var command = new ArrayList<String>();
    if (arguments[0].equals("write")) {
      command.add("--replace");
    } else {
      command.addAll(List.of("--dry-run", "--set-exit-if-changed"));
    }
    for (String folder : List.of("src", "build")) {
      Path root = Path.of(arguments[1]).resolve(folder);
      if (!Files.isDirectory(root)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(Path::toString)
            .sorted()
            .forEach(command::add);
      }
    }
    if (arguments[0].equals("check")) {
      System.err.println(
          "Formatting: any file named below is not formatted; `./hub format` puts it right.");
    }
    com.google.googlejavaformat.java.Main.main(command.toArray(String[]::new));
  }
}
