package org.researchhub.files.ocfl;

import java.util.regex.Pattern;

/** Names that the layout gives. */
final class Layout {

  static final String DECLARATION = "0=ocfl_object_1.1";
  static final String DECLARED = "ocfl_object_1.1\n";
  static final String INVENTORY = "inventory.json";
  static final String SIDECAR = "inventory.json.sha512";

  static final String ROOT_DECLARATION = "0=ocfl_1.1";
  static final String EXTENSIONS = "extensions";

  private Layout() {}

  /** Whether a sidecar says this digest of the inventory, and nothing else. */
  static boolean says(String sidecar, String digest) {
    return sidecar.matches(digest + "[ \\t]+" + Pattern.quote(INVENTORY) + "\\s*");
  }
}
