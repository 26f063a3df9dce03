package org.researchhub.files.ocfl;

import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.researchhub.files.preservation.Sha512;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings an object back to its last finished version after a write that was cut off. ocfl-java puts
 * a version's folder in its place first and copies the inventory out of it then, so a crash leaves
 * a folder that the inventory does not know, or an inventory that is half the new one.
 */
final class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final Storage storage;
  private final Path aside;

  Settling(Storage storage, Path aside) {
    this.storage = storage;
    this.aside = aside;
  }

  void settle(String id, String folder) {
    List<Listing> listed = Paths.list(storage, folder);
    if (listed.isEmpty()) {
      return;
    }
    List<Long> versions =
        listed.stream()
            .filter(Listing::isDirectory)
            .map(Listing::getRelativePath)
            .filter(name -> name.matches("v[1-9][0-9]*"))
            .map(name -> Long.parseLong(name.substring(1)))
            .sorted(Comparator.reverseOrder())
            .toList();
    boolean declared =
        listed.stream().anyMatch(file -> file.getRelativePath().equals(Layout.DECLARATION));
    Optional<Long> head = declared ? head(id, folder) : Optional.empty();
    if (head.isPresent() && versions.contains(head.get())) {
      takeAway(id, folder, versions, head.get());
      return;
    }
    for (long version : versions) {
      if (head(id, folder + "/v" + version).filter(number -> number == version).isPresent()) {
        if (!declared) {
          storage.write(
              folder + "/" + Layout.DECLARATION,
              Layout.DECLARED.getBytes(StandardCharsets.UTF_8),
              "text/plain; charset=UTF-8");
        }
        for (String file : List.of(Layout.INVENTORY, Layout.SIDECAR)) {
          storage.copyFileInternal(folder + "/v" + version + "/" + file, folder + "/" + file);
        }
        takeAway(id, folder, versions, version);
        return;
      }
    }
    if (!versions.isEmpty()) {
      setAside(id, folder);
    }
    LOG.warn("{} was never finished; it is written again", id);
    storage.deleteDirectory(folder);
  }

  private void takeAway(String id, String folder, List<Long> versions, long head) {
    for (long version : versions) {
      if (version > head) {
        LOG.warn("Version {} of {} was never finished; it is written again", version, id);
        storage.deleteDirectory(folder + "/v" + version);
      }
    }
  }

  /** The newest version that an inventory tells of, when it is whole and of this object. */
  private Optional<Long> head(String id, String folder) {
    Optional<byte[]> inventory = read(folder + "/" + Layout.INVENTORY);
    Optional<byte[]> sidecar = read(folder + "/" + Layout.SIDECAR);
    if (inventory.isEmpty()
        || sidecar.isEmpty()
        || !Layout.says(
            new String(sidecar.get(), StandardCharsets.UTF_8), Sha512.of(inventory.get()))) {
      return Optional.empty();
    }
    try {
      JsonNode json = JSON.readTree(inventory.get());
      return json.path("id").asString("").equals(id)
          ? Optional.of(Long.parseLong(json.path("head").asString("v0").substring(1)))
          : Optional.empty();
    } catch (JacksonException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Optional<byte[]> read(String path) {
    try (InputStream stream = storage.read(path)) {
      return Optional.of(stream.readAllBytes());
    } catch (OcflNoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies an object to the folder of those set aside, before something of it is deleted. */
  void setAside(String id, String folder) {
    try {
      Files.createDirectories(aside);
      Path copy = Files.createTempDirectory(aside, name(id));
      storage.copyDirectoryOutOf(folder, copy);
      LOG.warn("A copy of {} as it was found is kept in {}", id, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the copies of an object that were set aside: what is removed is removed there too. */
  void forget(String id) {
    if (!Files.isDirectory(aside)) {
      return;
    }
    try (Stream<Path> copies = Files.list(aside)) {
      for (Path copy : copies.toList()) {
        if (copy.getFileName().toString().matches(Pattern.quote(name(id)) + "[0-9]+")) {
          Work.delete(copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the names of an object's copies begin; digits follow. */
  private static String name(String id) {
    return id.replaceAll("[^A-Za-z0-9-]", "-") + "-";
  }
}
