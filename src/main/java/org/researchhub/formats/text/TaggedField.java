package org.researchhub.formats.text;

/** One field of a form that begins each field with a tag on a line of its own. */
public record TaggedField(int line, String tag, String value) {

  /** The value followed by a further line of it. */
  public TaggedField continued(String more) {
    if (more.isEmpty() || value.isEmpty()) {
      return new TaggedField(line, tag, value + more);
    }
    return value.length() > LONGEST ? this : new TaggedField(line, tag, value + "\n" + more);
  }

  private static final int LONGEST = 1 << 20;
}
