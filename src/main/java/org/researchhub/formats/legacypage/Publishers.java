package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart the publishers printed in one place. Signs with spaces around them join names; signs
 * inside a name, as in OSCE/ODIHR or ILO-IPEC, are part of it. Where it cannot be told, the name
 * stays whole and a doubt is raised.
 */
final class Publishers {

  private static final Pattern JOINT =
      Pattern.compile("\\s+[-‐‑‒–—―|/+·•]\\s+|\\s*[;|]\\s*|\\s+[–—]\\s*|\\s*[–—]\\s+");
  private static final Pattern TOGETHER =
      Pattern.compile(
          "\\s+(?:in (?:co-?operation|collaboration|partnership|association|conjunction)"
              + " with|(?:jointly|together) with|en"
              + " (?:collaboration|coop[ée]ration|partenariat|association) avec|en"
              + " (?:colaboraci[óo]n|cooperaci[óo]n|asociaci[óo]n) con)\\s+(?:the |la |le |l['’]|el"
              + " )?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s+(?:and\\s+|et\\s+|y\\s+)?");
  private static final Pattern AMPERSAND = Pattern.compile("\\s+&\\s+");
  private static final Pattern AND =
      Pattern.compile("\\s+(?:and|et|y|e|und|with|avec|con|og|i|si|dhe)\\s+");
  private static final Pattern ACRONYM =
      Pattern.compile("(?<![\\p{L}])\\p{Lu}[\\p{Lu}\\d]+(?:[-/&]\\p{Lu}+)*(?![\\p{Ll}])");
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(?:ministry|ministries|minister|department|government|office|bureau|cent(?:re|er)|institute|institution|organi[sz]ation|union|council|commission|committee|foundation|fund|university|college|agency|association|federation|society|network|alliance|coalition|secretariat|group|programme|bank|international|national|nations|save"
              + " the|campaign|initiative|observatory|authority|ombuds\\w+|parliament"
              + "|ministere|departement|gouvernement|fondation|fonds|universite|agence|institut|organisation|conseil|comite|reseau|secretariat|banque|union|centre|ministerio|gobierno|oficina|centro|instituto|organizacion|fundacion|fondo|universidad|agencia|consejo|comite|red|banco|stiftung|verein|verband|bundes\\w+)\\b");
  private static final Pattern PART_OF_BODY =
      Pattern.compile(
          "^(?:department|faculty|division|unit|section|school|office|branch|bureau|departement|faculte|direction|departamento|facultad|fakultat|institute"
              + " of|institut d)\\b.*");
  private static final Pattern RANGE_OF_DUTIES =
      Pattern.compile(
          "^(?:ministr\\w+|minister\\w+|department|departement|departamento|office|secretariat|institute|institut\\w*|cent(?:re|er)|centro|university|universit\\w+|school|faculty|committee|commission|council|directorate|agency)\\b.*\\b(?:of|for|on|de|des|du|d'|para|para"
              + " la|del|fur)\\b.*");

  private final KnownWords words;

  Publishers(KnownWords words) {
    this.words = words;
  }

  /** The names in printed order. */
  List<String> split(String printed, Consumer<String> doubt) {
    String text = printed.strip();
    if (text.isEmpty() || words.agency(text).isPresent()) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    var names = new ArrayList<String>();
    for (String part : joined(text, doubt)) {
      for (String body : TOGETHER.split(part)) {
        names.addAll(listed(body.strip(), doubt));
      }
    }
    return names.stream().map(Publishers::bare).filter(Printed::hasLetter).distinct().toList();
  }

  /** Whether the text reads like the name of a body: an acronym or a word for one. */
  static boolean looksLikeBody(String text) {
    return ACRONYM.matcher(text).find() || BODY.matcher(Printed.fold(text)).find();
  }

  private List<String> joined(String text, Consumer<String> doubt) {
    var parts = new ArrayList<String>();
    Matcher joint = JOINT.matcher(text);
    int from = 0;
    String sign = "";
    while (true) {
      boolean found = joint.find();
      String part = text.substring(from, found ? joint.start() : text.length());
      if (!parts.isEmpty() && words.isPlace(part) && !words.knownAgency(part)) {
        String whole = parts.removeLast() + sign + part;
        doubt.accept("“%s” was kept as one name, because “%s” is a place.".formatted(whole, part));
        parts.add(whole);
      } else {
        parts.add(part);
      }
      if (!found) {
        return parts;
      }
      sign = joint.group();
      from = joint.end();
    }
  }

  private List<String> listed(String text, Consumer<String> doubt) {
    if (words.knownAgency(text)) {
      return List.of(text);
    }
    String[] byComma = COMMA.split(text);
    if (byComma.length > 1) {
      return separate(byComma) ? list(byComma, doubt) : whole(text, doubt, byComma);
    }
    String[] byAmpersand = AMPERSAND.split(text);
    if (byAmpersand.length > 1) {
      return separate(byAmpersand) ? List.of(byAmpersand) : whole(text, doubt, byAmpersand);
    }
    return byWord(text, doubt);
  }

  /** The names of a list with commas, before whose last name "and" may stand. */
  private List<String> list(String[] byComma, Consumer<String> doubt) {
    var names = new ArrayList<String>();
    for (int i = 0; i < byComma.length - 1; i++) {
      names.addAll(listed(byComma[i], doubt));
    }
    String last = byComma[byComma.length - 1];
    String[] two = AND.split(last, 2);
    if (two.length == 2 && !words.knownAgency(last) && sureName(two[0]) && looksLikeBody(two[1])) {
      names.addAll(List.of(two));
    } else {
      names.addAll(listed(last, doubt));
    }
    return names;
  }

  /** "and" joins names only where both are names beyond doubt; it stands in many names itself. */
  private List<String> byWord(String text, Consumer<String> doubt) {
    Matcher and = AND.matcher(text);
    while (and.find()) {
      String first = text.substring(0, and.start());
      String rest = text.substring(and.end());
      if (sureName(first)
          && (sureName(rest)
              || BODY.matcher(Printed.fold(rest)).lookingAt()
              || words.knownAgency(rest))) {
        var names = new ArrayList<String>(List.of(first));
        names.addAll(byWord(rest, doubt));
        return names;
      }
      if (sureName(first) || sureName(rest)) {
        return whole(text, doubt, new String[] {first, rest});
      }
    }
    return List.of(text);
  }

  private boolean sureName(String name) {
    return words.knownAgency(name) || (ACRONYM.matcher(name).matches());
  }

  /** Whether each piece can stand as a name of its own. */
  private boolean separate(String[] pieces) {
    if (Arrays.stream(pieces).allMatch(this::sureName)) {
      return true;
    }
    boolean duties =
        RANGE_OF_DUTIES.matcher(Printed.fold(pieces[0])).matches() && !words.knownAgency(pieces[0]);
    for (int i = 0; i < pieces.length; i++) {
      String piece = pieces[i];
      boolean body = words.knownAgency(piece) || looksLikeBody(piece);
      boolean dependent =
          i > 0
              && (Printed.startsLowerCase(piece)
                  || PART_OF_BODY.matcher(Printed.fold(piece)).matches()
                  || (words.isPlace(piece) && !words.knownAgency(piece)));
      if (!body
          || (dependent && !words.knownAgency(piece))
          || (i > 0
              && duties
              && !sureName(piece)
              && !ACRONYM.matcher(piece).find()
              && !BODY.matcher(Printed.fold(piece)).lookingAt())) {
        return false;
      }
    }
    return true;
  }

  private static List<String> whole(String text, Consumer<String> doubt, String[] pieces) {
    doubt.accept("“%s” was kept as one name; it may be %d.".formatted(text, pieces.length));
    return List.of(text);
  }

  private static String bare(String name) {
    String bare = name.strip();
    while (!bare.isEmpty() && ",;:-–—|/·•".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    return bare;
  }
}
