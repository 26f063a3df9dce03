package org.researchhub.curation.matching;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in folded text which edition it names, in the languages of this field. */
final class EditionWords {

  /**
   * @param edition 1, 2 …; {@link #REVISED} when it only says that it is not the first; 0 when it
   *     says nothing
   * @param rest the text without it
   */
  record Found(int edition, String rest) {}

  static final int REVISED = 1000;

  private static final String NOUN =
      "(?:edition|ed|edicion|edicao|edizione|auflage|izdanje|izdanja|botim|botimi|editia|izdanie|"
          + "الطبعه|طبعه|version|rev|revision)";
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("premiere", 1),
          Map.entry("deuxieme", 2),
          Map.entry("seconde", 2),
          Map.entry("troisieme", 3),
          Map.entry("quatrieme", 4),
          Map.entry("primera", 1),
          Map.entry("segunda", 2),
          Map.entry("tercera", 3),
          Map.entry("cuarta", 4),
          Map.entry("prvo", 1),
          Map.entry("drugo", 2),
          Map.entry("trece", 3),
          Map.entry("zweite", 2),
          Map.entry("dritte", 3),
          Map.entry("dyte", 2),
          Map.entry("الثانيه", 2),
          Map.entry("الثالثه", 3));
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<=^| )(?:(\\d{1,2}) ?(?:st|nd|rd|th|e|eme|a|o|er|ere)? "
              + NOUN
              + "|"
              + NOUN
              + " (\\d{1,2})(?!\\d))(?= |$)");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<=^| )(?:("
              + String.join("|", ORDINALS.keySet())
              + ") "
              + NOUN
              + "|"
              + NOUN
              + " ("
              + String.join("|", ORDINALS.keySet())
              + ")|botimi i (dyte))(?= |$)");
  private static final Pattern RENEWED =
      Pattern.compile(
          "(?<=^| )(?:(?:fully |completely )?(?:revised|updated|new|enlarged|expanded)"
              + "(?: and (?:updated|revised|expanded|enlarged))? edition"
              + "|(?:nouvelle|nueva|nova) (?:edition|edicion|edicao)"
              + "|edition (?:revisee|revue|mise a jour|actualisee)(?: et (?:augmentee|corrigee))?"
              + "|edicion (?:revisada|actualizada)|(?:dopunjeno|izmenjeno|izmijenjeno) izdanje"
              + "|revised|updated)(?= |$)");

  /** One of these stands in whatever names an edition. */
  private static final Set<String> TELLING =
      Set.of(
          "edition",
          "ed",
          "edicion",
          "edicao",
          "edizione",
          "auflage",
          "izdanje",
          "izdanja",
          "botim",
          "botimi",
          "editia",
          "izdanie",
          "الطبعه",
          "طبعه",
          "version",
          "rev",
          "revision",
          "revised",
          "updated");

  private EditionWords() {}

  static Found in(String folded) {
    if (Arrays.stream(folded.split(" ")).noneMatch(TELLING::contains)) {
      return new Found(0, folded);
    }
    Matcher counted = COUNTED.matcher(folded);
    if (counted.find()) {
      String number = counted.group(1) == null ? counted.group(2) : counted.group(1);
      return found(Integer.parseInt(number), counted.replaceFirst(" "));
    }
    Matcher named = NAMED.matcher(folded);
    if (named.find()) {
      String ordinal =
          named.group(1) != null
              ? named.group(1)
              : named.group(2) != null ? named.group(2) : named.group(3);
      return found(ORDINALS.getOrDefault(ordinal, REVISED), named.replaceFirst(" "));
    }
    Matcher renewed = RENEWED.matcher(folded);
    return renewed.find() ? found(REVISED, renewed.replaceFirst(" ")) : new Found(0, folded);
  }

  private static Found found(int edition, String rest) {
    String tidy = RENEWED.matcher(rest).replaceAll(" ").replaceAll(" +", " ").strip();
    return new Found(edition, tidy);
  }
}
