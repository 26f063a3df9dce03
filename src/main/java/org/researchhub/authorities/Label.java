package org.researchhub.authorities;

/**
 * What is shown for a concept.
 *
 * @param language the BCP 47 tag of the language that the text is in
 */
public record Label(String text, String language) {

  /** As it stands alone: vocabularies write their labels as they stand in a sentence. */
  static Label alone(Concept concept, String language) {
    return new Label(capitalised(concept.label(language)), concept.labelLanguage(language));
  }

  private static String capitalised(String label) {
    return label.isEmpty()
        ? label
        : new StringBuilder()
            .appendCodePoint(Character.toTitleCase(label.codePointAt(0)))
            .append(label, Character.charCount(label.codePointAt(0)), label.length())
            .toString();
  }
}
