package org.researchhub.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The one stylesheet of all public pages, inlined in each of them; the same string for the whole
 * site, so that the content security policy can name it by its hash.
 */
public final class Stylesheet {

  private static final Pattern COLOUR = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final Pattern TOKEN = Pattern.compile("[a-z]+");

  private final String text;
  private final String hash;

  private Stylesheet(String text) {
    this.text = text;
    this.hash = hash(text);
  }

  /** The stylesheet in its own colours. */
  public static Stylesheet plain() {
    return coloured(Map.of(), Map.of());
  }

  /**
   * The stylesheet with some colours replaced.
   *
   * @param light colours such as {@code #14508c} by token, e.g. {@code link}
   * @param dark the same for readers who prefer dark pages
   * @throws IllegalArgumentException when a token is not one of the stylesheet's, or a value is not
   *     a colour
   */
  public static Stylesheet coloured(Map<String, String> light, Map<String, String> dark) {
    String css = small(new String(Assets.read("hub.css"), StandardCharsets.UTF_8));
    var own = new StringBuilder(css);
    if (!light.isEmpty()) {
      own.append(":root{").append(declarations(light, css)).append('}');
    }
    if (!dark.isEmpty()) {
      own.append("@media screen and (prefers-color-scheme:dark){:root{");
      own.append(declarations(dark, css)).append("}}");
    }
    return new Stylesheet(own.toString());
  }

  /** What stands between {@code <style>} and {@code </style>}, to the letter. */
  public String text() {
    return text;
  }

  /** The source expression for the policy's style-src: {@code 'sha256-…'}. */
  public String cspHash() {
    return hash;
  }

  private static String declarations(Map<String, String> colours, String css) {
    var all = new StringBuilder();
    new TreeMap<>(colours)
        .forEach((token, colour) -> {
          if (!TOKEN.matcher(token).matches() || !css.contains("--" + token + ":#")) {
            throw new IllegalArgumentException("There is no colour called " + token);
          }
          if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException(
                "The colour " + token + " is not written like #14508c: " + colour);
          }
          all.append("--").append(token).append(':').append(colour).append(';');
        });
    return all.toString();
  }

  private static String small(String css) {
    return css.replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([{};,>]) ?", "$1")
        .replaceAll(": ", ":")
        .replace("@media (", "@media(")
        .replace(";}", "}")
        .strip();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
