package org.researchhub.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.researchhub.platform.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A page of running text in one language, as its file says it: a title and a summary between two
 * lines of {@code ---}, then Markdown.
 */
public record PageText(String language, String title, String summary, String markdown) {

  private static final String FENCE = "---\n";

  /**
   * Reads a page's file.
   *
   * @param name for the message when it cannot be read
   * @throws Fault when the file does not begin with its title
   */
  public static PageText read(String name, String language, String content) {
    String text = content.replace("\r\n", "\n");
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length()) : -1;
    try {
      if (end > 0) {
        JsonNode front = new YAMLMapper().readTree(text.substring(FENCE.length(), end + 1));
        if (front.path("title").isString()) {
          return new PageText(
              language,
              front.path("title").asString(),
              front.path("summary").asString(""),
              text.substring(end + 1 + FENCE.length()).strip());
        }
      }
    } catch (JacksonException e) {
      throw unreadable(name, e);
    }
    throw unreadable(name, null);
  }

  /** The program's own page of this name, fit for any hub; in English when there is no other. */
  public static Optional<PageText> ofProgram(String name, String language) {
    Optional<PageText> text = inProgram(name, language);
    return text.isEmpty() && !language.equals("en") ? inProgram(name, "en") : text;
  }

  private static Optional<PageText> inProgram(String name, String language) {
    String file = "/pages/" + name + "." + language + ".md";
    try (InputStream content = PageText.class.getResourceAsStream(file)) {
      if (content == null) {
        return Optional.empty();
      }
      String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(read(file, language, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Fault unreadable(String name, @org.jspecify.annotations.Nullable Throwable cause) {
    return new Fault(
        "The page " + name + " does not begin with its title.",
        "Start it with a line of three hyphens, `title: …`, and another line of three hyphens.",
        cause);
  }
}
