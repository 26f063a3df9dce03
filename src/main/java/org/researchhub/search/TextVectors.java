package org.researchhub.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What texts mean, as vectors of length one that a model made. An index looks them up as it writes
 * and answers; they are made elsewhere and may be there later, or never.
 */
public interface TextVectors {

  /** Where there is no model. */
  TextVectors NONE = new TextVectors() {};

  /** The model's name in letters and digits; empty when there is none. */
  default String key() {
    return "";
  }

  /** The vectors of a publication's texts that are there already, by {@link #digest}. */
  default Map<String, float[]> of(String publication) {
    return Map.of();
  }

  /** Works out what a question means, if that is quickly done; never fails. */
  default void prepare(String words) {}

  /** The vector of a question that was prepared; null when it has none. */
  default float @Nullable [] ofQuestion(String words) {
    return null;
  }

  /** Names a text. */
  static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The text that stands for a publication's description: its titles and abstract in one language.
   */
  static String description(IndexedPublication publication) {
    Map<String, List<String>> titles = publication.titles();
    Map<String, List<String>> abstracts = publication.abstracts();
    String language =
        titles.containsKey("en") || titles.isEmpty() ? "en" : titles.keySet().iterator().next();
    return (String.join(". ", titles.getOrDefault(language, List.of()))
            + "\n"
            + String.join("\n", abstracts.getOrDefault(language, List.of())))
        .strip();
  }
}
