package org.researchhub.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where what must last is kept, and how it is looked after.
 *
 * @param folder the preservation store's own folder; null for the one in the data folder
 * @param bucket null when the store is a folder
 * @param window edits of one thing within it may become one version of its object
 * @param copy another copy of the store, from which damaged files are repaired; only read
 * @param everyDays within how many days every file is checked once
 * @param minutesADay how long the checking may take each day
 */
public record StoreSettings(
    @Nullable Path folder,
    @Nullable Bucket bucket,
    Duration window,
    @Nullable Path copy,
    long everyDays,
    long minutesADay) {

  /**
   * A bucket of S3-compatible storage.
   *
   * @param endpoint null for Amazon's own
   * @param prefix before all keys; may be empty
   * @param accessKey null to take it from where Amazon's tools look for it
   */
  public record Bucket(
      @Nullable URI endpoint,
      String region,
      String name,
      String prefix,
      @Nullable String accessKey,
      @Nullable String secretKey) {

    /** Without the keys. */
    @Override
    public String toString() {
      return "s3://" + name + (prefix.isEmpty() ? "" : "/" + prefix);
    }
  }

  /** What holds when hub.yaml says nothing. */
  public static final StoreSettings DEFAULT =
      new StoreSettings(null, null, Duration.ofSeconds(10), null, 90, 60);

  private static final String STORE = "hub.files.store";
  private static final String FOLDER = "hub.files.folder";
  private static final String ENDPOINT = "hub.files.s3.endpoint";
  private static final String REGION = "hub.files.s3.region";
  private static final String BUCKET = "hub.files.s3.bucket";
  private static final String PREFIX = "hub.files.s3.prefix";
  private static final String ACCESS_KEY = "hub.files.s3.access-key";
  private static final String SECRET_KEY = "hub.files.s3.secret-key";
  private static final String WINDOW = "hub.files.window";
  private static final String COPY = "hub.files.copy";
  private static final String EVERY_DAYS = "hub.files.check-days";
  private static final String MINUTES_A_DAY = "hub.files.check-minutes";

  static final List<String> KEYS =
      List.of(
          STORE,
          FOLDER,
          ENDPOINT,
          REGION,
          BUCKET,
          PREFIX,
          ACCESS_KEY,
          SECRET_KEY,
          WINDOW,
          COPY,
          EVERY_DAYS,
          MINUTES_A_DAY);

  static StoreSettings of(SettingValues values) {
    return new StoreSettings(
        path(values, FOLDER),
        bucket(values),
        Duration.ofSeconds(values.number(WINDOW, 10, 0, 86_400)),
        path(values, COPY),
        values.number(EVERY_DAYS, 90, 1, 3650),
        values.number(MINUTES_A_DAY, 60, 1, 1440));
  }

  private static @Nullable Bucket bucket(SettingValues values) {
    String store = values.text(STORE);
    if (store == null || store.equals("disk")) {
      return null;
    }
    if (!store.equals("s3")) {
      throw values.wrong(
          STORE, "has a " + STORE + " of an unknown kind: " + store, "Write disk or s3.");
    }
    String name = values.text(BUCKET);
    if (name == null) {
      throw values.wrong(BUCKET, "has no " + BUCKET, "Name the bucket that is the store.");
    }
    String endpoint = values.text(ENDPOINT);
    String region = values.text(REGION);
    String prefix = values.text(PREFIX);
    return new Bucket(
        endpoint == null ? null : values.address(ENDPOINT, endpoint),
        region == null ? "us-east-1" : region,
        name,
        prefix == null ? "" : prefix.replaceAll("^/+|/+$", ""),
        values.text(ACCESS_KEY),
        values.text(SECRET_KEY));
  }

  private static @Nullable Path path(SettingValues values, String key) {
    String text = values.text(key);
    return text == null ? null : Path.of(text).toAbsolutePath().normalize();
  }
}
