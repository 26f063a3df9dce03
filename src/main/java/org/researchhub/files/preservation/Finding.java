package org.researchhub.files.preservation;

/**
 * Something that is not as it should be in the store.
 *
 * @param path which file, below the store's root
 * @param what a sentence
 */
public record Finding(String path, What what) {

  /** What is wrong with a file. */
  public enum What {
    DAMAGED("is not what was stored: its digest is another"),
    MISSING("is not there"),
    UNKNOWN("belongs to nothing"),
    INVALID("breaks a rule of the layout");

    private final String words;

    What(String words) {
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return path + " " + what.words + ".";
  }
}
