package org.researchhub.formats.legacypage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.formats.record.PrintedDate;

/** Reads one printed statement whole, or a list of them: "2nd edition, October 2006; in French". */
final class StatementReader {

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "^(?:first |originally )?(?:published|publication date|publication|date of"
              + " publication|date|released?|release date|issued|launched|publiee?s?|date de"
              + " (?:publication|parution)|parue?s?|fecha(?: de"
              + " publicacion)?|publicad[oa]s?|erschienen|data)(?: (?:on|in|en|le|el|im))? ?:?"
              + " ?(?=\\S)");
  private static final Pattern FORTHCOMING =
      Pattern.compile(
          "^(?:forthcoming|in press|in preparation|in print|to be published|to appear|coming soon|a"
              + " paraitre|sous presse|en preparation|en prensa|en preparacion|proxima(?:mente)?(?:"
              + " publicacion)?|im druck)\\b.{0,40}$");
  private static final Pattern UNDATED =
      Pattern.compile(
          "^(?:n\\. ?d\\.?|nd|s\\. ?d\\.?|s\\. ?f\\.?|undated|no date|date not stated|sans date|sin"
              + " fecha)$");
  private static final Pattern EDITION =
      Pattern.compile(
          "^(?:(?:\\d{1,2}(?:st|nd|rd|th|e|eme|re|a)|first|second|third|fourth|fifth|new|revised|updated|premiere|deuxieme|troisieme|nouvelle|segunda|tercera|nueva)(?:"
              + " and \\w+)? (?:edition|ed\\.?|revision|edicion))$|^(?:edition"
              + " (?:revisee|revisada)|revised|provisional version.{0,20}|draft)$");
  private static final Pattern EXTENT =
      Pattern.compile("^\\d{1,5} ?(?:pp?\\.?|pages?|paginas?|seiten|s\\.)$");
  private static final Pattern FILE =
      Pattern.compile(
          "^(?:(?:adobe )?(?:pdf|ms ?word|word|doc|html|zip|ppt|rtf)\\b.{0,40}|(?:size|taille)? ?:?"
              + " ?\\d+(?:[.,]\\d+)? ?(?:kb|mb|k|ko|mo|bytes)|opens in .{0,30}|external"
              + " link|new!?|updated!?|nouveau|nuevo)$");
  private static final Pattern JOINT =
      Pattern.compile("[;,]\\s*|\\s+[-–—|]\\s+|\\.\\s+(?=\\p{Lu})");
  private static final int LONGEST = 200;

  private final KnownWords words;

  StatementReader(KnownWords words) {
    this.words = words;
  }

  /** The statements that make up the whole text; empty when it is anything else. */
  List<Statement> read(String text) {
    String bare = text.strip();
    while (bare.endsWith(".") && !bare.endsWith("d.") && !bare.endsWith("p.")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    return bare.isEmpty() || bare.length() > LONGEST ? List.of() : read(bare, 3);
  }

  private List<Statement> read(String text, int joints) {
    Optional<Statement> one = one(text);
    if (one.isPresent()) {
      return List.of(one.get());
    }
    if (joints == 0) {
      return List.of();
    }
    Matcher joint = JOINT.matcher(text);
    while (joint.find()) {
      Optional<Statement> first = one(text.substring(0, joint.start()).strip());
      if (first.isPresent()) {
        List<Statement> rest = read(text.substring(joint.end()).strip(), joints - 1);
        if (!rest.isEmpty()) {
          var all = new ArrayList<Statement>();
          all.add(first.get());
          all.addAll(rest);
          return all;
        }
      }
    }
    return placedDate(text).map(List::of).orElse(List.of());
  }

  private Optional<Statement> one(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String folded = Printed.fold(text);
    if (FORTHCOMING.matcher(folded).matches()) {
      return Optional.of(new Statement.Forthcoming(text));
    }
    if (EDITION.matcher(folded).matches()) {
      return Optional.of(new Statement.Edition(text));
    }
    if (EXTENT.matcher(folded).matches()) {
      return Optional.of(new Statement.Extent(text));
    }
    if (FILE.matcher(folded).matches() || UNDATED.matcher(folded).matches() || MoreMark.is(text)) {
      return Optional.of(new Statement.Aside());
    }
    Optional<PrintedDate> date = PrintedDate.parse(PUBLISHED.matcher(folded).replaceFirst(""));
    if (date.isPresent()) {
      return Optional.of(new Statement.Published(date.get(), text, !date.get().years()));
    }
    return Availability.parse(text, words, true).map(Statement.Languages::new);
  }

  /** "Geneva, October 2006", "Geneva: ILO, 2004". */
  private Optional<Statement> placedDate(String text) {
    int comma = Math.max(text.lastIndexOf(','), text.lastIndexOf(':'));
    if (comma < 2 || comma > 60) {
      return Optional.empty();
    }
    String before = text.substring(0, comma);
    boolean name = before.matches("\\p{Lu}[^\\d.!?]*") && Printed.words(before).length <= 7;
    return PrintedDate.parse(text.substring(comma + 1))
        .filter(date -> name && !date.day() && !date.years())
        .map(date -> new Statement.Published(date, text, words.knownAgency(before)));
  }
}
