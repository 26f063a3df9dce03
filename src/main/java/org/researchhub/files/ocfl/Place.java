package org.researchhub.files.ocfl;

import io.ocfl.core.storage.common.Storage;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import org.researchhub.files.StoredBytes;

/** What a folder and a bucket do differently. Paths are below the store's root, with slashes. */
interface Place extends AutoCloseable {

  String name();

  Storage storage();

  /** Returns when neither the files nor their names can be lost any more. */
  void force(Collection<String> files, Collection<String> folders);

  StoredBytes bytes(String path, long size);

  /** Empty when there is no such file. */
  Optional<Long> size(String path);

  /** Puts bytes in the place of what is there, or where nothing is; durable on return. */
  void put(String path, InputStream bytes);

  /** As {@link #put}; answers false, and does nothing, when something is there. */
  boolean putNew(String path, byte[] bytes);

  @Override
  void close();
}
