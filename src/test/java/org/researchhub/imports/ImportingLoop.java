package org.researchhub.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.researchhub.ServedHub;

/**
 * A hub that imports a file and publishes it, takes another in that was looked at first, undoes the
 * import before, and goes on with the next two files until it is killed.
 */
final class ImportingLoop {

  static final int NEW = 12;
  static final int FRESH_OF_UPLOAD = 12;

  private ImportingLoop() {}

  /** Arguments: data folder, the number of the first file. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    ServedHub hub = ServedHub.in(data);
    System.out.println("ready");
    for (int k = Integer.parseInt(arguments[1]); true; k++) {
      take(hub, data, k);
      Upload upload = upload(hub, k);
      hub.door(Uploads.class).take(upload.id(), true);
      awaitRest(hub, upload.id());
      batch(hub, published(data, k - 1).toString())
          .ifPresent(batch -> hub.door(Imports.class).beginUndoing(batch.id(), "loop"));
      System.out.println("done " + k);
    }
  }

  static Path published(Path data, int k) {
    return data.resolve("a-" + k + ".ris");
  }

  static String uploaded(int k) {
    return "b-" + k + ".ris";
  }

  static ImportReport take(ServedHub hub, Path data, int k) throws IOException {
    Path file = published(data, k);
    Files.writeString(file, first(k));
    var source =
        new Imports.Source(
            String.valueOf(file.getFileName()), file.toString(), () -> Files.newInputStream(file));
    return hub.door(Imports.class)
        .take(
            List.of(source),
            null,
            Imports.Extent.PUBLISH,
            "loop",
            Taking.collecting(new ArrayList<>()));
  }

  static Upload upload(ServedHub hub, int k) throws IOException, InterruptedException {
    return awaitRest(hub, Taking.handedIn(hub, uploaded(k), second(k), "loop").id());
  }

  static Upload awaitRest(ServedHub hub, String id) throws InterruptedException {
    Uploads uploads = hub.door(Uploads.class);
    for (int i = 0; i < 3_000 && uploads.find(id).orElseThrow().busy(); i++) {
      Thread.sleep(10);
    }
    return uploads.find(id).orElseThrow();
  }

  static Optional<Batch> batch(ServedHub hub, String sources) {
    return hub.door(Imports.class).recent().stream()
        .filter(batch -> batch.sources().equals(sources))
        .findFirst();
  }

  /** Twelve works, one of them once more, and one that may be another. */
  private static String first(int k) {
    return IntStream.range(0, NEW)
            .mapToObj(i -> record(words(k, i), "Bureau of Maps", "DO  - " + doi(k, i) + "\n"))
            .collect(Collectors.joining())
        + record(words(k, 3), "Bureau of Maps", "DO  - " + doi(k, 3) + "\n")
        + record(words(k, 4) + " revisited", "Office of Roads", "");
  }

  /** Three of the works above, ten others, two of which may be others again. */
  private static String second(int k) {
    return IntStream.range(0, 3)
            .mapToObj(i ->
                record(words(k, i), "Bureau of Maps", "DO  - " + doi(k, i) + "\nAB  - More.\n"))
            .collect(Collectors.joining())
        + IntStream.range(100, 110)
            .mapToObj(i -> record(words(k, i), "Bureau of Maps", ""))
            .collect(Collectors.joining())
        + record(words(k, 100) + " revisited", "Office of Roads", "")
        + record(words(k, 101) + " revisited", "Office of Roads", "");
  }

  static String doi(int k, int i) {
    return "10.5555/kill." + k + "." + i;
  }

  private static String record(String title, String publisher, String more) {
    return "TY  - RPRT\nTI  - "
        + title
        + "\nPB  - "
        + publisher
        + "\nPY  - 2006\n"
        + more
        + "ER  - \n\n";
  }

  /** Words that no other work has. */
  private static String words(int k, int i) {
    var random = new Random(1_000L * k + i);
    return IntStream.range(0, 6)
        .mapToObj(word ->
            random
                .ints(8, 0, 26)
                .mapToObj(letter -> Character.toString('a' + letter))
                .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }
}
