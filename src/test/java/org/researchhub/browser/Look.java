package org.researchhub.browser;

import java.util.List;
import java.util.stream.Stream;

/** How a page is looked at. */
record Look(String language, boolean dark, int width) {

  static final List<String> LANGUAGES = List.of("en", "fr", "ar");

  /** All twelve, so ordered that any six in a row hold every value. */
  static final List<Look> ALL =
      Stream.of(
              "ar dark 360",
              "en light 1280",
              "fr dark 1280",
              "ar light 360",
              "fr light 360",
              "en dark 360",
              "ar dark 1280",
              "fr light 1280",
              "en light 360",
              "ar light 1280",
              "fr dark 360",
              "en dark 1280")
          .map(Look::of)
          .toList();

  static Look of(String words) {
    String[] parts = words.split(" ");
    return new Look(parts[0], parts[1].equals("dark"), Integer.parseInt(parts[2]));
  }

  int height() {
    return narrow() ? 740 : 900;
  }

  boolean narrow() {
    return width < 640;
  }

  String direction() {
    return language.equals("ar") ? "rtl" : "ltr";
  }

  @Override
  public String toString() {
    return language + "-" + (dark ? "dark" : "light") + "-" + width;
  }
}
