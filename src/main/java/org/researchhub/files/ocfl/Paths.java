package org.researchhub.files.ocfl;

import io.ocfl.api.exception.OcflIOException;
import io.ocfl.api.exception.OcflNoSuchFileException;
import io.ocfl.core.storage.common.Listing;
import io.ocfl.core.storage.common.Storage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Folders and files below a store's root, whose paths have slashes and no leading one. */
final class Paths {

  private Paths() {}

  /** Empty for a folder at the root. */
  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** What stands in a folder; empty when there is no such folder. */
  static List<Listing> list(Storage storage, String folder) {
    try {
      return storage.listDirectory(folder);
    } catch (OcflNoSuchFileException e) {
      return List.of();
    } catch (OcflIOException e) {
      if (e.getCause() instanceof java.nio.file.NoSuchFileException) {
        return List.of();
      }
      throw e;
    }
  }

  /** Every file below a folder, in the order of their paths. */
  static List<String> files(Storage storage, String folder) {
    var files = new ArrayList<String>();
    for (Listing listing : storage.listRecursive(folder)) {
      if (!listing.isDirectory()) {
        files.add(folder + "/" + listing.getRelativePath());
      }
    }
    files.sort(null);
    return files;
  }

  /** Adds every file below a folder, and every folder that leads to one, itself included. */
  static void below(Storage storage, String folder, List<String> files, List<String> folders) {
    var seen = new LinkedHashSet<String>();
    for (String file : files(storage, folder)) {
      files.add(file);
      String up = parent(file);
      while (up.length() > folder.length() && seen.add(up)) {
        up = parent(up);
      }
    }
    seen.add(folder);
    folders.addAll(seen);
  }
}
