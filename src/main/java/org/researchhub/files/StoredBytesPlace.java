package org.researchhub.files;

import java.util.Optional;

/** A place where the bytes of published files are kept; asked before the staged ones. */
public interface StoredBytesPlace {

  /** The bytes with this SHA-512, or nothing when they are not (or not yet) here. */
  Optional<StoredBytes> find(String sha512);
}
