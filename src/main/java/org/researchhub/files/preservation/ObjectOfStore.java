package org.researchhub.files.preservation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.researchhub.platform.Fault;

/** An object of a store, read as it is now. */
record ObjectOfStore(PreservationStore store, StoredObject stored) implements KeptObject {

  private static final int BEFORE_THE_ID = 3;

  @Override
  public String id() {
    return stored.id().split(":", BEFORE_THE_ID)[BEFORE_THE_ID - 1];
  }

  @Override
  public List<String> paths() {
    return List.copyOf(stored.state().keySet());
  }

  @Override
  public byte[] read(String path) {
    String sha512 = stored.state().get(path);
    String place =
        stored.contents().entrySet().stream()
            .filter(entry -> entry.getValue().equals(sha512))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> unsound(path, "is not there"));
    try (InputStream stream = store.open(place).orElseThrow(() -> unsound(place, "is not there"))) {
      byte[] bytes = stream.readAllBytes();
      if (!Sha512.of(bytes).equals(sha512)) {
        throw unsound(place, "is damaged");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Fault unsound(String path, String what) {
    return new Fault(
        "The file " + path + " of " + stored.id() + " " + what + ".",
        "Put it back from another copy of the store.");
  }
}
