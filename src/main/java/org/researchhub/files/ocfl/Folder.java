package org.researchhub.files.ocfl;

import io.ocfl.core.storage.common.Storage;
import io.ocfl.core.storage.filesystem.FileSystemStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import org.researchhub.files.BytesOnDisk;
import org.researchhub.files.StoredBytes;
import org.researchhub.platform.Fault;
import org.researchhub.platform.Forcing;

/** A store in a folder of this machine. */
final class Folder implements Place {

  private final Path root;
  private final Forcing forcing;
  private final Storage storage;

  Folder(Path root, Forcing forcing) {
    this.root = root;
    this.forcing = forcing;
    try {
      if (!Files.isDirectory(root)) {
        Files.createDirectories(root);
        forcing.folder(above(root));
      }
    } catch (IOException e) {
      throw new Fault(
          "The preservation store " + root + " cannot be made.",
          "Let this user write there, or choose another place with hub.files.folder.",
          e);
    }
    this.storage = new FileSystemStorage(root);
  }

  private static Path above(Path path) {
    Path parent = path.toAbsolutePath().getParent();
    return parent == null ? path : parent;
  }

  @Override
  public String name() {
    return root.toString();
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public void force(Collection<String> files, Collection<String> folders) {
    try {
      for (String file : files) {
        forcing.file(root.resolve(file));
      }
      for (String folder : folders) {
        forcing.folder(root.resolve(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The disk under " + root + " refused to make it durable", e);
    }
  }

  @Override
  public StoredBytes bytes(String path, long size) {
    return new BytesOnDisk(root.resolve(path), size);
  }

  @Override
  public Optional<Long> size(String path) {
    try {
      Path file = root.resolve(path);
      return Files.isRegularFile(file) ? Optional.of(Files.size(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void put(String path, InputStream bytes) {
    Path file = root.resolve(path);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(above(file));
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      forcing.file(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      forcing.folder(above(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean putNew(String path, byte[] bytes) {
    Path file = root.resolve(path);
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(part, bytes);
      forcing.file(part);
      try {
        Files.createLink(file, part);
      } catch (UnsupportedOperationException e) {
        Files.copy(part, file);
        forcing.file(file);
      } finally {
        Files.delete(part);
      }
      forcing.folder(above(file));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    storage.close();
  }
}
