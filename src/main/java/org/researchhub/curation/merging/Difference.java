package org.researchhub.curation.merging;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One statement that two descriptions make differently, or only one of them makes.
 *
 * @param path where it stands in the document, such as {@code /titles/en} or {@code /dates}
 * @param existing a missing node when the publication says nothing
 * @param other a missing node when the other record says nothing
 */
public record Difference(String path, JsonNode existing, JsonNode other) {

  private static final Set<String> TITLES = Set.of("titles", "subtitles");
  private static final Pattern END = Pattern.compile("[\\s\\p{Z}.,:;!?…。．？！؟۔،؛।]+$");

  /** Whether the entries of both can stand together. */
  public boolean canHoldBoth() {
    return existing.isArray() && other.isArray();
  }

  /** The name of the field, such as {@code titles}. */
  public String field() {
    int end = path.indexOf('/', 1);
    return end < 0 ? path.substring(1) : path.substring(1, end);
  }

  /** What stands below the field, such as {@code en}; empty for a whole field. */
  public String part() {
    int end = path.indexOf('/', 1);
    return end < 0 ? "" : path.substring(end + 1);
  }

  /**
   * Whether somebody has to choose. Two titles that end in another sign, or in none, are one title;
   * what each source wrote is kept all the same.
   */
  public boolean matters() {
    return !TITLES.contains(field())
        || !existing.isString()
        || !other.isString()
        || !withoutEnd(existing).equals(withoutEnd(other));
  }

  private static String withoutEnd(JsonNode title) {
    return END.matcher(title.asString()).replaceFirst("");
  }

  /** Fills what is empty and leaves the rest. */
  public Choice filling() {
    return existing.isMissingNode() ? Choice.OTHER : Choice.EXISTING;
  }
}
