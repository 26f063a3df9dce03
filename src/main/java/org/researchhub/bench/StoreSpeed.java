package org.researchhub.bench;

import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.researchhub.files.BytesOnDisk;
import org.researchhub.files.ocfl.StoreInFolder;
import org.researchhub.files.preservation.Contents;
import org.researchhub.files.preservation.PreservationStore;
import org.researchhub.files.preservation.Sha512;
import org.researchhub.files.preservation.StoredObject;
import org.researchhub.platform.Forcing;

/**
 * Objects stored as the hub stores them, beside ocfl-java alone: the same objects, a few at a time
 * by each in turn, so that whatever else the machine does meets all alike.
 */
final class StoreSpeed {

  /** Of the file in each object. */
  static final int BYTES = 100_000;

  private static final int TURN = 25;
  private static final String FILE = "files/report.pdf";

  private final Path folder;
  private final byte[] content = new byte[BYTES];

  StoreSpeed(Path folder) {
    this.folder = folder;
    new Random(1).nextBytes(content);
  }

  /**
   * What was measured, in objects a second.
   *
   * @param own by the hub, nothing forced; bare by ocfl-java alone; forced by the hub as it does it
   * @param forcingMillis what forcing adds to one object
   */
  record Speed(double own, double bare, double forced, double forcingMillis) {}

  /** An object to be stored. */
  private record Given(String id, Contents contents, Path file) {}

  private interface Storing {
    void store(Given object);
  }

  Speed measure(int objects) {
    OcflRepository bare = bare(made("bare/store"), made("bare/work"));
    try (PreservationStore unforced = StoreInFolder.open(made("unforced/store"), new Unforced());
        PreservationStore forcing = StoreInFolder.open(made("forced/store"), new Forcing())) {
      List<Storing> ways =
          List.of(
              given -> store(bare, given),
              given -> store(unforced, given),
              given -> forcing.force(store(forcing, given), 0));
      long[] nanos = new long[ways.size()];
      turns(ways, "warm", Math.min(objects, 4 * TURN), nanos);
      nanos = new long[ways.size()];
      turns(ways, "object", objects, nanos);
      return new Speed(
          objects / (nanos[1] / 1e9),
          objects / (nanos[0] / 1e9),
          objects / (nanos[2] / 1e9),
          (nanos[2] - nanos[1]) / 1e6 / objects);
    } finally {
      bare.close();
    }
  }

  /** Each turn begins with another way. */
  private void turns(List<Storing> ways, String name, int objects, long[] nanos) {
    for (int from = 0; from < objects; from += TURN) {
      List<Given> turn =
          IntStream.range(from, Math.min(objects, from + TURN))
              .mapToObj(number -> given("hub:" + name + ":" + number, number))
              .toList();
      for (int i = 0; i < ways.size(); i++) {
        int way = (from / TURN + i) % ways.size();
        long start = System.nanoTime();
        turn.forEach(ways.get(way)::store);
        nanos[way] += System.nanoTime() - start;
      }
    }
  }

  private Given given(String id, int number) {
    try {
      ByteBuffer.wrap(content).putInt(number).put(id.getBytes(StandardCharsets.UTF_8));
      Path file = Files.write(folder.resolve("file-" + number % TURN), content);
      var texts = new TreeMap<String, byte[]>();
      texts.put("publication.json", text(id, 2_000));
      texts.put("versions/1.json", text(id, 2_000));
      texts.put("dublin-core.xml", text(id, 1_000));
      var files = new TreeMap<String, String>();
      files.put(FILE, Sha512.of(content));
      return new Given(id, new Contents(1, "published", "benchmark", false, texts, files), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] text(String id, int length) {
    return (id + " ".repeat(length)).getBytes(StandardCharsets.UTF_8);
  }

  private static StoredObject store(PreservationStore store, Given given) {
    return store.write(
        given.id(), given.contents(), sha512 -> Optional.of(new BytesOnDisk(given.file(), BYTES)));
  }

  private static void store(OcflRepository repository, Given given) {
    repository.updateObject(
        ObjectVersionId.head(given.id()),
        new VersionInfo().setMessage("published").setUser("benchmark", null),
        updater -> {
          given
              .contents()
              .texts()
              .forEach((path, text) ->
                  updater.writeFile(new ByteArrayInputStream(text), path, OcflOption.OVERWRITE));
          updater.addPath(given.file(), FILE, OcflOption.OVERWRITE);
        });
  }

  private static OcflRepository bare(Path root, Path work) {
    return new OcflRepositoryBuilder()
        .defaultLayoutConfig(new HashedNTupleLayoutConfig())
        .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
        .storage(builder -> builder.fileSystem(root))
        .workDir(work)
        .build();
  }

  private Path made(String below) {
    try {
      return Files.createDirectories(folder.resolve(below));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forces nothing, so that what is left is the work of storing. */
  private static final class Unforced extends Forcing {
    @Override
    public void file(Path file) {}

    @Override
    public void folder(Path folder) {}
  }
}
