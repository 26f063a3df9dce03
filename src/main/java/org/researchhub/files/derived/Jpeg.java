package org.researchhub.files.derived;

import java.util.Optional;

/** What a JPEG picture says of itself, told without unfolding it. */
final class Jpeg {

  private static final int MARK = 0xFF;
  private static final int BEGINNING = 0xD8;
  private static final int ENDING = 0xD9;
  private static final int BASELINE = 0xC0;

  private Jpeg() {}

  record Size(int width, int height) {}

  /** Nothing when it is no whole picture in the baseline form. */
  static Optional<Size> size(byte[] jpeg) {
    int end = jpeg.length - 2;
    if (end < 2 || !marks(jpeg, 0, BEGINNING) || !marks(jpeg, end, ENDING)) {
      return Optional.empty();
    }
    for (int at = 2; at + 9 < end && at(jpeg, at) == MARK; at += 2 + two(jpeg, at + 2)) {
      if (marks(jpeg, at, BASELINE)) {
        var size = new Size(two(jpeg, at + 7), two(jpeg, at + 5));
        return size.width() > 0 && size.height() > 0 ? Optional.of(size) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean marks(byte[] jpeg, int at, int what) {
    return at(jpeg, at) == MARK && at(jpeg, at + 1) == what;
  }

  private static int two(byte[] jpeg, int at) {
    return at(jpeg, at) << 8 | at(jpeg, at + 1);
  }

  private static int at(byte[] jpeg, int at) {
    return jpeg[at] & 0xFF;
  }
}
