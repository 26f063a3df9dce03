package org.researchhub.formats.marc;

import java.util.List;
import java.util.Locale;
import org.researchhub.formats.marc.MarcRecord.Field;

/** Relator codes and terms of MARC. */
public final class MarcRoles {

  private MarcRoles() {}

  /** The role that the field states; the other one when it states none. */
  static String of(Field field, String otherwise) {
    for (char code : new char[] {'e', '4', 'j'}) {
      for (String term : field.all(code)) {
        String role = role(term);
        if (!role.isEmpty()) {
          return role;
        }
      }
    }
    return otherwise;
  }

  /** Empty when the term names no role that the hub tells apart. */
  public static String role(String term) {
    String word =
        term.toLowerCase(Locale.ROOT).replaceFirst(".*/", "").replaceAll("[.,\\s]+$", "").strip();
    return switch (word) {
      case "aut", "author", "verfasser", "verfasserin", "auteur", "autor", "cre", "creator" ->
          "author";
      case "edt", "editor", "herausgeber", "herausgeberin", "hrsg", "ed" -> "editor";
      case "trl", "translator", "übersetzer", "traducteur" -> "translator";
      case "ths", "dgs", "thesis advisor", "advisor", "degree supervisor" -> "advisor";
      case "ill", "illustrator" -> "illustrator";
      case "pbl", "publisher", "isb", "issuing body" -> "publisher";
      case "fnd", "funder", "spn", "sponsor" -> "funder";
      case "com", "compiler" -> "compiler";
      case "commissioner", "commissioning body" -> "commissioner";
      case "ctb", "contributor", "oth", "other", "mitwirkender", "cmm" -> "contributor";
      default -> "";
    };
  }

  /** The code of a role; that of a contributor for what has none. */
  public static String code(String role) {
    List<String> pairs =
        List.of(
            "author",
            "aut",
            "editor",
            "edt",
            "translator",
            "trl",
            "advisor",
            "ths",
            "illustrator",
            "ill",
            "publisher",
            "pbl",
            "funder",
            "fnd",
            "compiler",
            "com");
    int at = pairs.indexOf(role);
    return at >= 0 && at % 2 == 0 ? pairs.get(at + 1) : "ctb";
  }
}
