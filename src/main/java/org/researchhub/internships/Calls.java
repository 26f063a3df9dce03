package org.researchhub.internships;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.Fault;
import org.researchhub.platform.settings.HubSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The internship programme and its calls: the files {@code internships/*.yaml} of the data folder,
 * and nothing else. A centre adds a file and the call shows; it changes or takes one away and so
 * does the site. They are deliberately not copied into the database: there would be two truths, and
 * no honest answer to what it means that a file is gone. With several nodes, each has the files.
 */
@Component
public class Calls {

  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
  private static final String PROGRAMME = "programme.yaml";

  private final Path folder;
  private final Clock clock;
  private volatile Read read = new Read(Map.of(), null, List.of());

  /** What was read from the files, and their sizes and times by which a change is noticed. */
  private record Read(Map<String, String> marks, @Nullable JsonNode programme, List<Call> calls) {}

  public Calls(HubSettings settings, Clock clock) {
    this.folder = settings.dataFolder().resolve("internships");
    this.clock = clock;
  }

  /** The programme's file, if the centre has one. */
  public Optional<JsonNode> programme() {
    return Optional.ofNullable(read.programme());
  }

  /** Those that can be applied to now, the first to close first. */
  public List<Call> open() {
    return read.calls().stream()
        .filter(call -> call.isOpen(clock.instant()))
        .sorted(Comparator.comparing(Call::closes, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** Those that could be applied to once, the last to close first. */
  public List<Call> closed() {
    return read.calls().stream()
        .filter(call -> !call.isOpen(clock.instant()) && !call.isPlanned(clock.instant()))
        .sorted(
            Comparator.comparing(
                    Call::closes,
                    Comparator.nullsFirst(Comparator.<java.time.Instant>naturalOrder()))
                .reversed())
        .toList();
  }

  /** The call that opens next, when one is announced. */
  public Optional<Call> next() {
    return read.calls().stream()
        .filter(call -> call.isPlanned(clock.instant()))
        .min(Comparator.comparing(Call::opens, Comparator.nullsLast(Comparator.naturalOrder())));
  }

  /** A call that is or was open. */
  public Optional<Call> bySlug(String slug) {
    return Stream.concat(open().stream(), closed().stream())
        .filter(call -> call.slug().equals(slug))
        .findFirst();
  }

  /** Whether a call will open or close by itself, so that a page that names calls gets old. */
  public boolean turning() {
    return read.calls().stream().anyMatch(call -> call.turnsAfter(clock.instant()));
  }

  /** Writes a file of the default hub into the folder, unless there is one of this name. */
  public void add(String name, String content) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), content, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      LOG.debug("{} is there already", name);
    } catch (IOException e) {
      throw new Fault(
          "The call " + folder.resolve(name) + " cannot be written.",
          "Let this user write to the data folder.",
          e);
    }
  }

  /**
   * Looks whether files came, went or changed, and reads them all again if so. A file that cannot
   * be read is named in the log with what is wrong; the others are shown.
   *
   * @return whether anything changed
   */
  public synchronized boolean refresh() {
    Map<String, String> marks = marks();
    if (marks.equals(read.marks())) {
      return false;
    }
    JsonNode programme = null;
    var calls = new ArrayList<Call>();
    var taken = new HashSet<String>();
    for (String name : marks.keySet()) {
      try {
        JsonNode file = new YAMLMapper().readTree(Files.readString(folder.resolve(name)));
        if (name.equals(PROGRAMME)) {
          programme = file;
        } else {
          calls.add(only(Call.of(file), taken));
        }
      } catch (IllegalArgumentException e) {
        refuse(name, e.getMessage());
      } catch (JacksonException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        refuse(name, "line " + line + " is not YAML");
      } catch (IOException e) {
        refuse(name, "it cannot be read: " + e);
      }
    }
    read = new Read(marks, programme, List.copyOf(calls));
    return true;
  }

  /** The files as they are, by name. */
  Map<String, byte[]> files() {
    var files = new TreeMap<String, byte[]>();
    for (String name : marks().keySet()) {
      try {
        files.put(name, Files.readAllBytes(folder.resolve(name)));
      } catch (IOException e) {
        LOG.warn("The call {} cannot be read: {}", folder.resolve(name), e.toString());
      }
    }
    return files;
  }

  private static Call only(Call call, HashSet<String> taken) {
    if (!taken.add("id " + call.id()) | !taken.add("slug " + call.slug())) {
      throw new IllegalArgumentException("another file has its id or slug");
    }
    return call;
  }

  private void refuse(String name, @Nullable String why) {
    LOG.warn("The call {} is not shown: {}.", folder.resolve(name), why);
  }

  private Map<String, String> marks() {
    var marks = new TreeMap<String, String>();
    if (!Files.isDirectory(folder)) {
      return marks;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.matches("[^.].*\\.ya?ml") && Files.isRegularFile(file)) {
          marks.put(name, Files.size(file) + " " + Files.getLastModifiedTime(file));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("The folder {} cannot be read; the calls stay as they were.", folder, e);
      return read.marks();
    }
    return marks;
  }
}
