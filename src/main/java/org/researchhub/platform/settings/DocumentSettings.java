package org.researchhub.platform.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How documents are looked at and read.
 *
 * @param pages how many a document may have
 * @param workers how many documents are read at a time
 * @param pictureLanguages in which pictures of text are read, as Tesseract names them
 * @param clamd where the virus scanner listens, {@code host:port} or the path of a socket; null
 *     when there is none
 * @param thumbnails whether first pages are shown as small pictures
 */
public record DocumentSettings(
    int pages,
    int workers,
    List<String> pictureLanguages,
    @Nullable String clamd,
    boolean thumbnails) {

  static final String PAGES = "hub.files.pages";
  static final String WORKERS = "hub.files.workers";
  static final String PICTURE_LANGUAGES = "hub.files.picture-languages";
  static final String CLAMD = "hub.files.clamd";
  static final String THUMBNAILS = "hub.files.thumbnails";

  /** What holds when hub.yaml says nothing. */
  public static final DocumentSettings DEFAULT =
      new DocumentSettings(5_000, 2, List.of("eng", "fra", "ara"), null, false);

  static DocumentSettings of(SettingValues values) {
    List<String> languages = values.list(PICTURE_LANGUAGES);
    for (String language : languages) {
      if (!language.matches("[a-zA-Z_]{3,20}|none")) {
        throw values.wrong(
            PICTURE_LANGUAGES,
            "has a " + PICTURE_LANGUAGES + " that is not a language of Tesseract: " + language,
            "Write three letters, such as eng, or none.");
      }
    }
    String clamd = values.text(CLAMD);
    if (clamd != null && !clamd.matches("/.+|[^:/\\s]+:[0-9]{1,5}")) {
      throw values.wrong(
          CLAMD, "has a " + CLAMD + " that is not an address: " + clamd, "Write host:port.");
    }
    return new DocumentSettings(
        (int) values.number(PAGES, DEFAULT.pages, 1, 100_000),
        (int) values.number(WORKERS, DEFAULT.workers, 1, 16),
        languages.isEmpty() ? DEFAULT.pictureLanguages : languages,
        clamd,
        values.flag(THUMBNAILS, false));
  }
}
