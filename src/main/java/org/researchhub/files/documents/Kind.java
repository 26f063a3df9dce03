package org.researchhub.files.documents;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of file that are taken in. */
public enum Kind {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp"),
  EPUB("application/epub+zip", "epub"),
  HTML("text/html", "html htm xhtml"),
  TEXT("text/plain", "txt text md csv tsv"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg jpeg"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  TIFF("image/tiff", "tif tiff");

  private final String mediaType;
  private final String endings;

  Kind(String mediaType, String endings) {
    this.mediaType = mediaType;
    this.endings = " " + endings + " ";
  }

  public String mediaType() {
    return mediaType;
  }

  /** The kind of this media type. */
  static Optional<Kind> of(String mediaType) {
    for (Kind kind : values()) {
      if (kind.mediaType.equals(mediaType)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * The kind that a name promises by its ending, null when it promises none: anything may be called
   * text, and a name without an ending is no promise.
   */
  static @Nullable Kind promised(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!name.contains(".") || ending.isEmpty() || ending.contains(" ")) {
      return null;
    }
    for (Kind kind : values()) {
      if (kind != TEXT && kind != HTML && kind.endings.contains(" " + ending + " ")) {
        return kind;
      }
    }
    return null;
  }
}
