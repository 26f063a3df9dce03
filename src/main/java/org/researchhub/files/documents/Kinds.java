package org.researchhub.files.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Finds out from its content what a file is. */
final class Kinds {

  private static final int HEAD = 1024;

  /** The folder of an old Office file lies somewhere in it; this far from the start or the end. */
  private static final int OFFICE = 1 << 20;

  private final Limits limits;
  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  Kinds(Limits limits) {
    this.limits = limits;
  }

  /**
   * The kind of a file.
   *
   * @param name what the file is called, null when that is not to be compared
   * @throws Unreadable when it is not taken, or is something else than its name promises
   */
  Kind of(Path file, @Nullable String name) throws Unreadable, IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new Unreadable("refuse.nothing-in-it");
    }
    if (size > limits.bytes()) {
      throw new Unreadable("refuse.larger", limits.bytes() / 1_000_000);
    }
    Kind promised = name == null ? null : Kind.promised(name);
    String type = type(file);
    Optional<Kind> kind = Kind.of(type);
    if (promised != null && (kind.isEmpty() || kind.get() != promised)) {
      if (type.equals("encrypted") || promised == Kind.PDF && startsAsPdf(file)) {
        throw new Unreadable("refuse.password");
      }
      throw new Unreadable("refuse.not-as-named", promised.name(), called(type));
    }
    if (kind.isPresent()) {
      return kind.get();
    }
    throw new Unreadable(
        switch (type) {
          case "encrypted" -> "refuse.password";
          case "macros" -> "refuse.macros";
          case "application/zip" -> "refuse.archive";
          case "application/msword", "application/vnd.ms-office" -> "refuse.old-office";
          default -> "refuse.unknown-kind";
        },
        called(type));
  }

  private String type(Path file) throws Unreadable, IOException {
    if (startsAsPdf(file)) {
      return Kind.PDF.mediaType();
    }
    String found;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      found = types.detect(bytes, new Metadata()).getBaseType().toString();
    }
    return switch (found) {
      case "application/zip", "application/x-tika-ooxml", "application/epub+zip" ->
          ZipContainer.type(file, limits);
      case "application/x-tika-msoffice" -> oldOffice(file);
      case "application/xhtml+xml" -> Kind.HTML.mediaType();
      default ->
          found.startsWith("application/vnd.oasis.")
              ? ZipContainer.type(file, limits)
              : found.startsWith("text/x-") ? Kind.TEXT.mediaType() : found;
    };
  }

  private static boolean startsAsPdf(Path file) throws IOException {
    return new String(head(file, HEAD), StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  /** An Office file with a password is an old Office file that holds the encrypted one. */
  private static String oldOffice(Path file) throws IOException {
    var content = new String(head(file, OFFICE), StandardCharsets.ISO_8859_1);
    return content.contains(wide("EncryptedPackage")) ? "encrypted" : "application/msword";
  }

  private static String wide(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static byte[] head(Path file, int length) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(length);
    }
  }

  /** What people call a media type. */
  private static String called(String type) {
    return switch (type) {
      case "application/zip" -> "ZIP";
      case "application/octet-stream" -> "?";
      case "text/plain" -> "TXT";
      default ->
          Kind.of(type)
              .map(Kind::name)
              .orElseGet(() -> type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT));
    };
  }
}
