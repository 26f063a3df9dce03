package org.researchhub.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/**
 * The few files that pages ask for beside themselves. Each is served below {@link #ROOT} under a
 * name that holds its digest, so that it never changes and may be kept for ever.
 */
public final class Assets {

  public static final String ROOT = "/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "json", "application/speculationrules+json",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");
  private static final List<String> NAMES =
      List.of("hub.js", "mark.svg", "speculation.json", "staff.css");

  /**
   * One file.
   *
   * @param name the served name, digest included
   */
  public record Asset(String name, String mediaType, byte[] bytes) {
    public String url() {
      return ROOT + name;
    }
  }

  private final Map<String, Asset> bySource = new HashMap<>();
  private final Map<String, Asset> byName = new HashMap<>();

  private final String icon =
      "data:image/svg+xml,"
          + UriUtils.encodeQueryParam(
              new String(read("mark.svg"), StandardCharsets.UTF_8).strip(), StandardCharsets.UTF_8);

  private Assets() {
    for (String source : NAMES) {
      byte[] bytes = read(source);
      int dot = source.lastIndexOf('.');
      String name = source.substring(0, dot) + "-" + digest(bytes) + source.substring(dot);
      var asset = new Asset(name, TYPES.getOrDefault(source.substring(dot + 1), ""), bytes);
      bySource.put(source, asset);
      byName.put(name, asset);
    }
  }

  /** Reads all of them from the class path. */
  public static Assets load() {
    return new Assets();
  }

  /** The file served under this name. */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The address of a file by its plain name, e.g. {@code hub.js}. */
  public String url(String source) {
    Asset asset = bySource.get(source);
    if (asset == null) {
      throw new IllegalArgumentException("There is no asset " + source);
    }
    return asset.url();
  }

  /** The hub's mark as an address that holds it, so that no page asks for it. */
  public String icon() {
    return icon;
  }

  static byte[] read(String source) {
    try (InputStream file = Assets.class.getResourceAsStream("/web/" + source)) {
      if (file == null) {
        throw new IllegalStateException("The program lacks its file web/" + source);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("web/" + source + " cannot be read", e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(whole, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
