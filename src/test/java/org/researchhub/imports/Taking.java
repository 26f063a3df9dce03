package org.researchhub.imports;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.ServedHub;
import org.researchhub.curation.Batches;
import org.researchhub.formats.Problem;
import org.researchhub.formats.WrittenForm;
import org.researchhub.imports.Imports.Extent;

/** Takes a text in and undoes it, or hands it in to be looked at first. */
public final class Taking {

  private Taking() {}

  static ImportReport of(
      ServedHub hub,
      String text,
      @Nullable WrittenForm form,
      Extent extent,
      List<Imported> records) {
    return hub.door(Imports.class)
        .take(
            List.of(new Imports.Source("page.txt", text.getBytes(StandardCharsets.UTF_8))),
            form,
            extent,
            "tester",
            collecting(records));
  }

  static ImportReceiver collecting(List<Imported> records) {
    return new ImportReceiver() {
      @Override
      public void take(Imported record) {
        records.add(record);
      }

      @Override
      public void problem(String source, Problem problem) {}
    };
  }

  /** A text that is handed in as a file; it is read soon. */
  public static Upload handedIn(ServedHub hub, String name, String text, String actor)
      throws IOException {
    return handedIn(hub, name, text.getBytes(StandardCharsets.UTF_8), actor);
  }

  static Upload handedIn(ServedHub hub, String name, byte[] bytes, String actor)
      throws IOException {
    var files = List.of(new Uploads.Sent(name, new ByteArrayInputStream(bytes))).iterator();
    Uploads.Beginning beginning =
        hub.door(Uploads.class)
            .begin(() -> files.hasNext() ? Optional.of(files.next()) : Optional.empty(), actor);
    return assertInstanceOf(Uploads.Beginning.Begun.class, beginning).uploads().getFirst();
  }

  static Batches.Undone undone(ServedHub hub, String batch) {
    return assertInstanceOf(
            Imports.Undoing.Done.class, hub.door(Imports.class).undo(batch, "tester"))
        .undone();
  }
}
