package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.formats.AuthorityLookup.Match;

/**
 * What a page says of the languages of a publication: "Available in English, Albanian and
 * Serbo-Croat", "disponible en français et en arabe", "in French only".
 *
 * @param languages ids, in printed order
 * @param unknown words that stand where a language should, and are none that the hub knows
 */
record Availability(List<String> languages, List<String> unknown) {

  private static final Pattern SAID =
      Pattern.compile(
          "^(?:(?:this |the )?(?:report|book|study|publication|handbook|document) is )?(?:also"
              + " |only |currently |now )*(?:available|published|exists?|issued|printed|text)(?:"
              + " only| also| in full)? in(?: the following languages?)?:? (.+)$|^(?:egalement"
              + " |aussi |seulement |uniquement )?(?:disponible|publiee?|existe|paru|texte)s?(?:"
              + " uniquement| seulement| egalement| aussi)? (?:en|au):? (.+)$|^(?:tambien |solo"
              + " |solamente )?(?:disponibles?|publicad[oa])(?: solo| solamente| unicamente|"
              + " tambien| solamente)? en:?"
              + " (.+)$|^(?:disponibile|disponivel|disponiveis|dostupn[oa]|disponibil[ae]?|erhaltlich|verfugbar|na)(?:"
              + " solo| apenas| anche| nur| auch)? (?:in|em|na|auf|en):? (.+)$|^(?:available"
              + " )?(?:languages?|langues?|idiomas?|lingue|sprachen?) ?: ?(.+)$|^(?:only |also"
              + " )?(?:in|en|auf) (.+)$",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern LIST =
      Pattern.compile(
          "\\s*[,;]\\s*(?:and\\s+|et\\s+|y\\s+)?|\\s*[/&]\\s*|\\s+(?:and|et|y|e|und|si|i|a|as well"
              + " as|or|ou|o)\\s+");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:(?:also|only|in|en|au|auf|both|the|le|la|les|l'|el|soon|bientot)\\s+)+|\\s+(?:only|versions?|editions?|languages?|uniquement|seulement|solamente|nur|solo)$|[.:;]+$");
  private static final int LONGEST = 200;

  /**
   * @param bare also take a mere list of languages, as brackets may hold
   */
  static Optional<Availability> parse(String text, KnownWords words, boolean bare) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String printed = text.strip();
    Matcher said = SAID.matcher(Printed.fold(printed));
    boolean claims = said.matches();
    boolean weak = claims && said.group(6) != null;
    if (!claims && !bare) {
      return Optional.empty();
    }
    String list = printed;
    if (claims) {
      list = printed.substring(Math.min(printed.length(), listStart(said, printed)));
    }
    Availability read = read(list, words);
    boolean all = !read.languages.isEmpty() && read.unknown.isEmpty();
    return all
            || (claims && !weak && !read.languages.isEmpty())
            || (claims && !weak && looksLikeNames(read.unknown))
        ? Optional.of(read)
        : Optional.empty();
  }

  private static int listStart(Matcher said, String printed) {
    for (int group = 1; group <= said.groupCount(); group++) {
      if (said.group(group) != null) {
        return printed.length() - said.group(group).length();
      }
    }
    return 0;
  }

  private static boolean looksLikeNames(List<String> unknown) {
    return !unknown.isEmpty()
        && unknown.stream()
            .allMatch(word ->
                Printed.words(word).length <= 2 && Character.isUpperCase(word.codePointAt(0)));
  }

  private static Availability read(String list, KnownWords words) {
    var languages = new ArrayList<String>();
    var unknown = new ArrayList<String>();
    for (String part : parts(list, words)) {
      String name = part.strip();
      String bare = name;
      do {
        name = bare;
        bare = stripAround(name);
      } while (!bare.equals(name));
      if (bare.isEmpty()) {
        continue;
      }
      Optional<Match> match = words.language(bare);
      if (match.isPresent()) {
        if (!languages.contains(match.get().id())) {
          languages.add(match.get().id());
        }
      } else {
        unknown.add(bare);
      }
    }
    return new Availability(List.copyOf(languages), List.copyOf(unknown));
  }

  private static List<String> parts(String list, KnownWords words) {
    return words.language(list).isPresent() ? List.of(list) : List.of(LIST.split(list));
  }

  private static String stripAround(String name) {
    Matcher around = AROUND.matcher(Printed.fold(name));
    if (!around.find()) {
      return name;
    }
    String rest =
        around.start() == 0
            ? name.substring(Math.min(name.length(), around.end()))
            : name.substring(0, Math.min(name.length(), around.start()));
    return rest.strip();
  }
}
