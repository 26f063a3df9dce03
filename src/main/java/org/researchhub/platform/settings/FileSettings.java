package org.researchhub.platform.settings;

import java.time.Duration;

/**
 * How files are taken in and kept.
 *
 * @param largest how many bytes a file may have
 * @param keepStaged how long a file is kept that was taken in and that nothing names
 * @param documents how documents are looked at and read
 * @param store where what must last is kept
 */
public record FileSettings(
    long largest, Duration keepStaged, DocumentSettings documents, StoreSettings store) {

  static final String LARGEST = "hub.files.largest";
  static final String KEEP_STAGED = "hub.files.keep-staged";

  private static final long MEGABYTE = 1_000_000;

  /** What holds when hub.yaml says nothing. */
  public static final FileSettings DEFAULT =
      new FileSettings(
          250 * MEGABYTE, Duration.ofDays(14), DocumentSettings.DEFAULT, StoreSettings.DEFAULT);

  public long largestMegabytes() {
    return largest / MEGABYTE;
  }

  static FileSettings of(SettingValues values) {
    return new FileSettings(
        values.number(LARGEST, 250, 1, 100_000) * MEGABYTE,
        Duration.ofDays(values.number(KEEP_STAGED, 14, 1, 3650)),
        DocumentSettings.of(values),
        StoreSettings.of(values));
  }
}
