package org.researchhub.imports;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's file by its name.
 *
 * @param stem the name without its ending and without what tells the language
 * @param language a BCP 47 tag; null when the name tells none
 */
record DocumentFile(Path path, String stem, @Nullable String language) {

  private static final Pattern NAME =
      Pattern.compile("(?<stem>.+?)(?:[-_. ]+(?<language>[A-Za-z]+))?\\.[A-Za-z0-9]+");

  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("en", "en"),
          Map.entry("eng", "en"),
          Map.entry("english", "en"),
          Map.entry("fr", "fr"),
          Map.entry("fra", "fr"),
          Map.entry("fre", "fr"),
          Map.entry("french", "fr"),
          Map.entry("francais", "fr"),
          Map.entry("ar", "ar"),
          Map.entry("ara", "ar"),
          Map.entry("arabic", "ar"),
          Map.entry("es", "es"),
          Map.entry("spa", "es"),
          Map.entry("spanish", "es"),
          Map.entry("ru", "ru"),
          Map.entry("rus", "ru"),
          Map.entry("russian", "ru"),
          Map.entry("zh", "zh"),
          Map.entry("chi", "zh"),
          Map.entry("chinese", "zh"));

  static DocumentFile of(Path path) {
    String name = String.valueOf(path.getFileName());
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return new DocumentFile(path, name, null);
    }
    String ending = parts.group("language");
    String language = ending == null ? null : LANGUAGES.get(ending.toLowerCase(Locale.ROOT));
    return language == null
        ? new DocumentFile(path, name.replaceFirst("\\.[A-Za-z0-9]+$", ""), null)
        : new DocumentFile(path, parts.group("stem"), language);
  }

  /** The stem as words. */
  String spaced() {
    return stem.replaceAll("[-_]+", " ").strip();
  }

  String name() {
    return String.valueOf(path.getFileName());
  }
}
