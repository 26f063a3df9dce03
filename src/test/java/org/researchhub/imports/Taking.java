package org.researchhub.imports;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.ServedHub;
import org.researchhub.curation.Batches;
import org.researchhub.formats.Problem;
import org.researchhub.formats.WrittenForm;
import org.researchhub.imports.Imports.Extent;

/** Takes a text in and undoes it. */
final class Taking {

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

  static Batches.Undone undone(ServedHub hub, String batch) {
    return assertInstanceOf(
            Imports.Undoing.Done.class, hub.door(Imports.class).undo(batch, "tester"))
        .undone();
  }
}
