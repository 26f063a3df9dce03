package org.researchhub.files.ocfl;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflObjectUpdater;
import io.ocfl.api.OcflOption;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.api.model.FileDetails;
import io.ocfl.api.model.ObjectDetails;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.api.model.VersionDetails;
import io.ocfl.api.model.VersionInfo;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.extension.storage.layout.HashedNTupleLayoutExtension;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import io.ocfl.core.storage.common.OcflObjectRootDirIterator;
import io.ocfl.core.storage.common.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.StoredBytes;
import org.researchhub.files.preservation.Contents;
import org.researchhub.files.preservation.Finding;
import org.researchhub.files.preservation.PreservationStore;
import org.researchhub.files.preservation.Sha512;
import org.researchhub.files.preservation.StoredObject;

/**
 * A store in the Oxford Common File Layout, written with ocfl-java, which forces nothing to the
 * disk and clears nothing away after a crash: both are done here.
 *
 * @see <a href="https://ocfl.io/1.1/spec/">OCFL 1.1</a>
 */
final class OcflStore implements PreservationStore {

  private final Place place;
  private final Storage storage;
  private final Path work;
  private final HashedNTupleLayoutConfig plan = new HashedNTupleLayoutConfig();
  private final HashedNTupleLayoutExtension layout = new HashedNTupleLayoutExtension();
  private final Settling settling;
  private final Examination examination;
  private @Nullable OcflRepository opened;

  /**
   * Opens the store; makes a new one of an empty place when it is to be written to.
   *
   * @param base for what is being written; on the same disk as a folder's store
   */
  OcflStore(Place place, Path base, boolean toWrite) {
    layout.init(plan);
    this.place = place;
    this.storage = place.storage();
    this.work = Work.open(base);
    settling = new Settling(storage, base.resolve("set-aside"));
    examination = new Examination(storage, this::repository);
    if (toWrite && Beginning.isNew(place)) {
      repository();
    }
  }

  /**
   * Opened, or made, when an object is first asked for: to ask whose the store is, as each start
   * does, takes none of it.
   */
  private synchronized OcflRepository repository() {
    if (opened == null) {
      opened =
          new OcflRepositoryBuilder()
              .defaultLayoutConfig(plan)
              .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1))
              .inventoryCache(new NoOpCache<>())
              .storage(builder -> builder.storage(storage))
              .workDir(work)
              .build();
    }
    return opened;
  }

  @Override
  public String place() {
    return place.name();
  }

  @Override
  public Optional<StoredObject> find(String id) {
    return repository().containsObject(id)
        ? Optional.of(stored(repository().describeObject(id)))
        : Optional.empty();
  }

  private StoredObject stored(ObjectDetails details) {
    var state = new TreeMap<String, String>();
    for (FileDetails file : details.getHeadVersion().getFiles()) {
      state.put(file.getPath(), digest(file));
    }
    var contents = new LinkedHashMap<String, String>();
    for (VersionDetails version : details.getVersionMap().values()) {
      version.getFiles().forEach(file -> contents.put(file.getStorageRelativePath(), digest(file)));
    }
    return new StoredObject(
        details.getId(),
        layout.mapObjectId(details.getId()),
        details.getHeadVersionNum().getVersionNum(),
        state,
        contents);
  }

  private static String digest(FileDetails file) {
    return String.valueOf(file.getFixity().get(DigestAlgorithmRegistry.sha512));
  }

  @Override
  public StoredObject write(
      String id, Contents contents, Function<String, Optional<StoredBytes>> bytes) {
    settling.settle(id, layout.mapObjectId(id));
    if (contents.alone()) {
      settling.forget(id);
    }
    Optional<StoredObject> before = find(id);
    Map<String, String> wanted = wanted(contents, before, bytes);
    if (before.isPresent() && before.get().state().equals(wanted)) {
      if (!contents.alone() || before.get().head() == 1) {
        return before.get();
      }
    }
    if (contents.alone() && before.isPresent()) {
      purge(id);
      before = Optional.empty();
    }
    Map<String, String> held = before.isPresent() ? before.get().state() : Map.of();
    repository()
        .updateObject(
            ObjectVersionId.head(id),
            new VersionInfo().setMessage(contents.message()).setUser(contents.actor(), null),
            updater -> update(updater, held, wanted, contents, bytes));
    StoredObject after = find(id).orElseThrow();
    if (!after.state().equals(wanted)) {
      takeBack(after, before.map(StoredObject::head).orElse(0L));
      throw new IllegalStateException(
          "What was taken in for "
              + id
              + " is not what its digest says: "
              + differing(after, wanted));
    }
    return after;
  }

  private static List<String> differing(StoredObject after, Map<String, String> wanted) {
    return wanted.keySet().stream()
        .filter(path -> !String.valueOf(wanted.get(path)).equals(after.state().get(path)))
        .toList();
  }

  /** What the object shall hold and can: files whose bytes are nowhere are left out. */
  private static Map<String, String> wanted(
      Contents contents,
      Optional<StoredObject> before,
      Function<String, Optional<StoredBytes>> bytes) {
    var wanted = new HashMap<String, String>();
    contents.texts().forEach((path, text) -> wanted.put(path, Sha512.of(text)));
    contents
        .files()
        .forEach((path, sha512) -> {
          boolean held = before.isPresent() && sha512.equals(before.get().state().get(path));
          if (held || bytes.apply(sha512).isPresent()) {
            wanted.put(path, sha512);
          }
        });
    return wanted;
  }

  private static void update(
      OcflObjectUpdater updater,
      Map<String, String> held,
      Map<String, String> wanted,
      Contents contents,
      Function<String, Optional<StoredBytes>> bytes) {
    held.keySet().stream().filter(path -> !wanted.containsKey(path)).forEach(updater::removeFile);
    wanted.forEach((path, sha512) -> {
      if (sha512.equals(held.get(path))) {
        return;
      }
      byte[] text = contents.texts().get(path);
      if (text != null) {
        updater.writeFile(new ByteArrayInputStream(text), path, OcflOption.OVERWRITE);
        return;
      }
      StoredBytes file = bytes.apply(sha512).orElseThrow();
      if (file.path().isPresent()) {
        updater.addPath(file.path().get(), path, OcflOption.OVERWRITE);
        return;
      }
      try (InputStream stream = file.open(0)) {
        updater.writeFile(stream, path, OcflOption.OVERWRITE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @Override
  public void takeBack(StoredObject object, long head) {
    settling.setAside(object.id(), object.folder());
    if (head == 0) {
      purge(object.id());
    } else {
      repository().rollbackToVersion(ObjectVersionId.version(object.id(), Math.toIntExact(head)));
      place.force(rootFiles(object.folder()), List.of(object.folder()));
    }
  }

  @Override
  public void force(StoredObject object, long above) {
    var files = new ArrayList<String>();
    var folders = new ArrayList<String>();
    for (long version = above + 1; version <= object.head(); version++) {
      Paths.below(storage, object.folder() + "/v" + version, files, folders);
    }
    files.addAll(rootFiles(object.folder()));
    folders.add(object.folder());
    if (above == 0) {
      for (String up = Paths.parent(object.folder()); !up.isEmpty(); up = Paths.parent(up)) {
        folders.add(up);
      }
      folders.add("");
    }
    place.force(files, folders);
  }

  private static List<String> rootFiles(String folder) {
    return List.of(
        folder + "/" + Layout.DECLARATION,
        folder + "/" + Layout.INVENTORY,
        folder + "/" + Layout.SIDECAR);
  }

  @Override
  public void purge(String id) {
    String folder = layout.mapObjectId(id);
    if (Paths.list(storage, folder).isEmpty()) {
      return;
    }
    storage.deleteDirectory(folder);
    place.force(List.of(), List.of(Paths.parent(folder)));
  }

  @Override
  public Stream<String> ids() {
    return repository().listObjectIds();
  }

  @Override
  public Stream<String> folders() {
    OcflObjectRootDirIterator folders = storage.iterateObjects();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(folders, Spliterator.ORDERED), false)
        .onClose(folders::close);
  }

  @Override
  public Optional<String> idOf(String folder) {
    return examination.idOf(folder);
  }

  @Override
  public List<String> files(String folder) {
    return Paths.files(storage, folder);
  }

  @Override
  public StoredBytes bytes(String path, long size) {
    return place.bytes(path, size);
  }

  @Override
  public Optional<Long> size(String path) {
    return place.size(path);
  }

  @Override
  public Optional<InputStream> open(String path) {
    try {
      return Optional.of(storage.read(path));
    } catch (OcflNoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Finding> examine(String folder) {
    return examination.object(folder);
  }

  @Override
  public List<Finding> examineRoot(Map<String, String> digests) {
    return examination.root(digests);
  }

  @Override
  public Map<String, String> describing(Set<String> but) {
    Map<String, String> digests = examination.describing(but);
    place.force(digests.keySet(), digests.keySet().stream().map(Paths::parent).distinct().toList());
    return digests;
  }

  @Override
  public void replace(String path, InputStream bytes) {
    place.put(path, bytes);
  }

  @Override
  public Optional<String> note(String name) {
    return open(name)
        .map(stream -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public boolean writeNote(String name, String text, boolean anew) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (anew) {
      place.put(name, new ByteArrayInputStream(bytes));
      return true;
    }
    return place.putNew(name, bytes);
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
    }
    place.close();
    Work.close(work);
  }
}
