package org.researchhub.platform.web;

import java.util.List;

/**
 * Something that a reader has to know before the rest of the page.
 *
 * @param heading a few words; empty for none
 * @param sentences one paragraph each
 * @param links what to do about it
 */
public record Notice(Tone tone, String heading, List<String> sentences, List<Link> links) {

  public enum Tone {
    PLAIN(""),
    WARNING("warn"),
    GRAVE("bad");

    private final String style;

    Tone(String style) {
      this.style = style;
    }

    /** The class name in the stylesheet. */
    public String style() {
      return style;
    }
  }

  public static Notice plain(String sentence) {
    return new Notice(Tone.PLAIN, "", List.of(sentence), List.of());
  }
}
