package org.researchhub.files.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.researchhub.files.StoredFile;
import org.researchhub.files.StoredFiles;
import org.researchhub.platform.changes.Changes;
import org.springframework.stereotype.Component;

/**
 * What addresses led to a moment ago. Readers' programs ask for a document part by part; to look it
 * up costs more than to send a part. Good until the next change of anything, and while the bytes
 * are where they were.
 */
@Component
class RecentFiles {

  /** Short, because damage that a check finds is no change. */
  private static final Duration A_MOMENT = Duration.ofSeconds(10);

  private static final int AT_MOST = 1000;

  private final StoredFiles files;
  private final Changes changes;
  private final Cache<String, Found> recent =
      Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(A_MOMENT).build();

  RecentFiles(StoredFiles files, Changes changes) {
    this.files = files;
    this.changes = changes;
  }

  private record Found(long change, StoredFile file) {}

  /** As {@link StoredFiles#find}. */
  Optional<StoredFile> find(String digestStart, String name) {
    String address = digestStart + '/' + name;
    long change = changes.last();
    Found before = recent.getIfPresent(address);
    if (before != null && before.change() == change && before.file().bytes().areThere()) {
      return Optional.of(before.file());
    }
    Optional<StoredFile> file = files.find(digestStart, name);
    file.ifPresent(found -> recent.put(address, new Found(change, found)));
    return file;
  }
}
