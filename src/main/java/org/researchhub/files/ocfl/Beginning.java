package org.researchhub.files.ocfl;

import io.ocfl.core.storage.common.Listing;
import java.util.List;
import java.util.regex.Pattern;
import org.researchhub.files.preservation.StoreOwner;
import org.researchhub.platform.Fault;

/** Sees to it that a place is a store, or empty, before it is opened. */
final class Beginning {

  private static final Pattern DESCRIBING =
      Pattern.compile("0=ocfl_.*|ocfl_.*|0004-hashed-n-tuple-storage-layout\\.md");

  private Beginning() {}

  /**
   * Whether the store is still to be made. Clears away the descriptions of one whose making was cut
   * off, so that it is made anew.
   *
   * @throws Fault when something else is there
   */
  static boolean isNew(Place place) {
    List<Listing> listed = Paths.list(place.storage(), "");
    boolean declared = named(listed, Layout.ROOT_DECLARATION);
    boolean finished = named(listed, StoreOwner.NOTE);
    boolean onlyDescribed = listed.stream().allMatch(Beginning::describes);
    if (!onlyDescribed && !declared) {
      throw new Fault(
          place.name() + " is neither empty nor a preservation store.",
          "Choose an empty place, or one that a hub has written, with hub.files.folder.");
    }
    if (onlyDescribed && !finished) {
      for (Listing listing : listed) {
        if (listing.isDirectory()) {
          place.storage().deleteDirectory(listing.getRelativePath());
        } else {
          place.storage().deleteFile(listing.getRelativePath());
        }
      }
    }
    return !declared || (onlyDescribed && !finished);
  }

  private static boolean named(List<Listing> listed, String name) {
    return listed.stream().anyMatch(listing -> listing.getRelativePath().equals(name));
  }

  private static boolean describes(Listing listing) {
    return listing.isDirectory()
        ? listing.getRelativePath().equals(Layout.EXTENSIONS)
        : DESCRIBING.matcher(listing.getRelativePath()).matches();
  }
}
