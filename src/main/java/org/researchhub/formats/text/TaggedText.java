package org.researchhub.formats.text;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.CleanText;

/** Writes fields, each with its tag on a line of its own; empty values are left out. */
public final class TaggedText {

  private final StringBuilder lines = new StringBuilder();
  private final String pattern;
  private final String end;

  /**
   * @param pattern of a line, with the tag and the value as %s
   * @param end of a line
   */
  public TaggedText(String pattern, String end) {
    this.pattern = pattern;
    this.end = end;
  }

  public TaggedText field(String tag, @Nullable String value) {
    String clean = value == null ? "" : CleanText.oneLine(value);
    if (!clean.isEmpty()) {
      lines.append(pattern.formatted(tag, clean)).append(end);
    }
    return this;
  }

  public TaggedText fields(String tag, Collection<String> values) {
    values.forEach(value -> field(tag, value));
    return this;
  }

  public TaggedText line(String line) {
    lines.append(line).append(end);
    return this;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
