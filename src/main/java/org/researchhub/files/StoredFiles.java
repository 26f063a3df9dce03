package org.researchhub.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.researchhub.catalogue.CatalogueFiles;
import org.springframework.stereotype.Component;

/** Files that anybody may have: those that a readable version of a publication names. */
@Component
public class StoredFiles {

  private final CatalogueFiles named;
  private final List<StoredBytesPlace> places;
  private final StagedFiles staged;

  public StoredFiles(CatalogueFiles named, List<StoredBytesPlace> places, StagedFiles staged) {
    this.named = named;
    this.places = places;
    this.staged = staged;
  }

  /**
   * The file at an address; nothing when no readable version names it so, even when its bytes are
   * here.
   *
   * @param digestStart the first 16 hexadecimal digits of its SHA-512
   */
  public Optional<StoredFile> find(String digestStart, String name) {
    return named
        .at(digestStart, name)
        .flatMap(file ->
            bytes(file.sha512())
                .map(bytes -> new StoredFile(file.sha512(), file.name(), file.mediaType(), bytes)));
  }

  /**
   * Makes bytes durable before a version that names them is published.
   *
   * @return false when they are not here
   */
  public boolean makeDurable(String sha512) {
    return places.stream().anyMatch(place -> place.find(sha512).isPresent())
        || staged.makeDurable(sha512);
  }

  /** The bytes with a digest that the catalogue names, for the program itself. */
  public Optional<StoredBytes> bytes(String sha512) {
    return places.stream()
        .flatMap(place -> place.find(sha512).stream())
        .findFirst()
        .or(() -> staged.bytes(sha512));
  }

  /**
   * Does something with a file as {@link StoredBytes#onDisk}. What was moved meanwhile to where it
   * is kept for good may have been looked for in vain: it is done once more there.
   *
   * @return nothing when the bytes are nowhere
   * @throws IOException when they cannot be had, or the act throws it
   */
  <T> Optional<T> onDisk(String sha512, StoredBytes.Act<T> act) throws IOException {
    while (true) {
      Optional<StoredBytes> bytes = bytes(sha512);
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      T done = bytes.get().onDisk(act);
      if (bytes.get().path().filter(Files::notExists).isEmpty()) {
        return Optional.of(done);
      }
    }
  }
}
