package org.researchhub.files.ocfl;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.api.model.ValidationIssue;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.researchhub.files.preservation.Finding;
import org.researchhub.files.preservation.Finding.What;
import org.researchhub.files.preservation.Sha512;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an object again, to the last byte, and names each file that is not what it should be. */
final class Examination {

  private static final Logger LOG = LoggerFactory.getLogger(Examination.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final Storage storage;
  private final Supplier<OcflRepository> repository;

  Examination(Storage storage, Supplier<OcflRepository> repository) {
    this.storage = storage;
    this.repository = repository;
  }

  List<Finding> object(String folder) {
    var findings = new ArrayList<Finding>();
    Set<String> files = new HashSet<>(Paths.files(storage, folder));
    declaration(folder, files, findings);
    Optional<JsonNode> inventory = inventory(folder, files, findings);
    if (inventory.isPresent()) {
      String head = inventory.get().path("head").asString("v0");
      for (long n = Long.parseLong(head.substring(1)); n > 0; n--) {
        inventory(folder + "/v" + n, files, findings);
      }
      contents(folder, inventory.get(), files, findings);
      files.forEach(file -> findings.add(new Finding(file, What.UNKNOWN)));
      if (findings.isEmpty()) {
        rules(inventory.get().path("id").asString(""), folder, findings);
      }
    }
    return findings;
  }

  /**
   * The id that an object's inventory states; the newest version's own when that cannot be read.
   */
  Optional<String> idOf(String folder) {
    try {
      return Optional.ofNullable(
          JSON.readTree(bytes(folder + "/" + Layout.INVENTORY)).path("id").asString(null));
    } catch (JacksonException | OcflNoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void declaration(String folder, Set<String> files, List<Finding> findings) {
    String path = folder + "/" + Layout.DECLARATION;
    if (!files.remove(path)) {
      findings.add(new Finding(path, What.MISSING));
    } else if (!text(path).equals(Layout.DECLARED)) {
      findings.add(new Finding(path, What.DAMAGED));
    }
  }

  /**
   * An inventory that is what the file beside it says; of the two the one is named that differs.
   */
  private Optional<JsonNode> inventory(String folder, Set<String> files, List<Finding> findings) {
    String path = folder + "/" + Layout.INVENTORY;
    String beside = folder + "/" + Layout.SIDECAR;
    boolean complete = true;
    for (String file : List.of(path, beside)) {
      if (!files.remove(file)) {
        findings.add(new Finding(file, What.MISSING));
        complete = false;
      }
    }
    if (!complete) {
      return Optional.empty();
    }
    byte[] bytes = bytes(path);
    String said = text(beside);
    if (Layout.says(said, Sha512.of(bytes))) {
      return Optional.of(JSON.readTree(bytes));
    }
    if (said.startsWith(Sha512.of(bytes))) {
      findings.add(new Finding(beside, What.DAMAGED));
      return Optional.of(JSON.readTree(bytes));
    }
    findings.add(new Finding(agrees(folder, bytes) ? beside : path, What.DAMAGED));
    return Optional.empty();
  }

  /** Whether the newest version's own copy of the inventory is the same as the object's. */
  private boolean agrees(String folder, byte[] bytes) {
    try {
      String head = JSON.readTree(bytes).path("head").asString("v0");
      String name = folder.substring(folder.lastIndexOf('/') + 1);
      String other = name.equals(head) ? Paths.parent(folder) : folder + "/" + head;
      return Sha512.of(bytes(other + "/" + Layout.INVENTORY)).equals(Sha512.of(bytes));
    } catch (JacksonException | OcflNoSuchFileException e) {
      return false;
    }
  }

  private void contents(
      String folder, JsonNode inventory, Set<String> files, List<Finding> findings) {
    var digests = new HashMap<String, String>();
    for (Map.Entry<String, JsonNode> entry : inventory.path("manifest").properties()) {
      entry.getValue().forEach(path -> digests.put(folder + "/" + path.asString(), entry.getKey()));
    }
    digests.keySet().stream()
        .sorted()
        .forEach(path -> {
          if (!files.remove(path)) {
            findings.add(new Finding(path, What.MISSING));
          } else if (!digest(path).equalsIgnoreCase(digests.get(path))) {
            findings.add(new Finding(path, What.DAMAGED));
          }
        });
  }

  private void rules(String id, String folder, List<Finding> findings) {
    for (ValidationIssue issue : repository.get().validateObject(id, false).getErrors()) {
      LOG.warn("{} {}: {}", id, issue.getCode(), issue.getMessage());
      findings.add(new Finding(folder, What.INVALID));
    }
  }

  /** The store's own declaration, layout and descriptions, held against what they were. */
  List<Finding> root(Map<String, String> digests) {
    var findings = new ArrayList<Finding>();
    new TreeMap<>(digests)
        .forEach((path, expected) -> {
          try {
            if (!digest(path).equals(expected)) {
              findings.add(new Finding(path, What.DAMAGED));
            }
          } catch (OcflNoSuchFileException e) {
            findings.add(new Finding(path, What.MISSING));
          }
        });
    return findings;
  }

  /** SHA-512 by path of the files at the root, but for the given ones. */
  Map<String, String> describing(Set<String> but) {
    var digests = new TreeMap<String, String>();
    for (Listing listing : Paths.list(storage, "")) {
      String name = listing.getRelativePath();
      if (listing.isFile() && !but.contains(name)) {
        digests.put(name, digest(name));
      } else if (name.equals(Layout.EXTENSIONS)) {
        Paths.files(storage, name).forEach(path -> digests.put(path, digest(path)));
      }
    }
    return digests;
  }

  private String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String path) {
    try (InputStream stream = storage.read(path)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String digest(String path) {
    try (InputStream stream = storage.read(path)) {
      return Sha512.of(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
