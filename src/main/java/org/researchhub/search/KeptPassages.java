package org.researchhub.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Documents;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Passages in the data folder's {@code derived}, beside the text they are cut from and under the
 * same digest, so that they go when that goes. They may be deleted at any time.
 */
final class KeptPassages {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;

  KeptPassages(Path dataFolder) {
    folder = dataFolder.resolve("derived");
  }

  /** Damaged ones are as good as none. */
  Optional<List<PassageCutting.Cut>> find(String sha512) {
    try (var bytes =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file(sha512))))) {
      var passages = new ArrayList<PassageCutting.Cut>();
      JSON.readTree(bytes).forEach(node -> passages.add(read(node)));
      return Optional.of(passages);
    } catch (NoSuchFileException | ZipException | java.io.EOFException | JacksonException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** They are there wholly or not at all. */
  void keep(String sha512, List<PassageCutting.Cut> passages) {
    Path file = file(sha512);
    Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    ArrayNode all = JSON.createArrayNode();
    passages.forEach(passage -> write(passage, all.addObject()));
    try {
      Files.createDirectories(file.getParent());
      try (var bytes =
          new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
        JSON.writeValue(bytes, all);
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PassageCutting.Cut read(JsonNode node) {
    return new PassageCutting.Cut(
        number(node.path("page")),
        number(node.path("section")),
        node.path("language").isString() ? node.path("language").asString() : null,
        node.path("text").asString(""));
  }

  private static void write(PassageCutting.Cut passage, ObjectNode node) {
    if (passage.page() != null) {
      node.put("page", passage.page());
    }
    if (passage.section() != null) {
      node.put("section", passage.section());
    }
    if (passage.language() != null) {
      node.put("language", passage.language());
    }
    node.put("text", passage.text());
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isInt() ? (Integer) node.asInt() : null;
  }

  private Path file(String sha512) {
    String name = sha512 + "-" + Documents.EXTRACTOR + "-passages-" + PassageCutting.FORM;
    return folder.resolve(sha512.substring(0, 2)).resolve(name + ".json.gz");
  }
}
