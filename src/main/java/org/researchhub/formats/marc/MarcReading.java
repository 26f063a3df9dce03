package org.researchhub.formats.marc;

import java.util.List;
import org.researchhub.formats.marc.MarcRecord.Field;
import org.researchhub.formats.record.Identifiers;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;

/** What the fields of a MARC record mean. */
final class MarcReading {

  private final MarcRecord record;
  private final Transcript said;
  private final boolean headed;

  private MarcReading(MarcRecord record, Transcript said) {
    this.record = record;
    this.said = said;
    this.headed = record.has("100") || record.has("110");
  }

  static Transcript of(MarcRecord record, String form, KnownTerms terms) {
    Transcript said = new Transcript(form, record.place(), terms);
    MarcReading reading = new MarcReading(record, said);
    MarcKinds.kind(record).ifPresent(said::kind);
    record.fields().forEach(reading::take);
    reading.dates();
    reading.language();
    MarcWhole.read(record, said);
    return said;
  }

  private void take(Field field) {
    switch (field.tag()) {
      case "010" -> said.identifier("lccn", field.first('a'));
      case "020" -> field.all('a').forEach(value -> said.identifier("isbn", value));
      case "022" -> field.all('a').forEach(value -> said.identifier("issn", value));
      case "024" -> standard(field);
      case "027", "088" -> said.identifier("report", field.first('a'));
      case "035" -> oclc(field.first('a'));
      case "191" -> said.identifier("symbol", field.first('a'));
      case "100", "700" -> person(field);
      case "110", "710" -> body(field);
      case "111", "711" -> said.unmapped("meeting", field.joined("andc", " "));
      case "245" -> title(field);
      case "130", "240" -> said.otherTitle(null, field.joined("adnp", ". "), "uniform");
      case "242" -> said.otherTitle(null, field.joined("abnp", ": "), "translated");
      case "246", "740" -> said.otherTitle(null, field.joined("abnp", ": "), "other");
      case "880" -> original(field);
      case "250" -> said.single("editionStatement", field.joined("ab", ", "));
      case "260", "264" -> imprint(field);
      case "300" -> said.single("extent", extent(field));
      case "520" -> said.summary(null, field.joined("ab", " "));
      case "506", "540" -> {
        said.rights(field.joined("ab", " "));
        said.rights(field.first('u'));
      }
      case "542" -> said.rights(field.first('l'));
      case "500",
          "501",
          "504",
          "505",
          "508",
          "511",
          "518",
          "530",
          "533",
          "534",
          "536",
          "538",
          "546",
          "580",
          "590" ->
          said.note(field.joined("abcgrt", " "));
      case "502" -> thesis(field);
      case "600", "610", "611", "630", "648", "650", "651" -> subject(field);
      case "653" -> field.all('a').forEach(word -> said.keyword(null, word));
      case "655" -> said.type(Isbd.stop(field.first('a')));
      case "089" -> said.type(field.first('a'));
      case "856" ->
          field
              .all('u')
              .forEach(url -> said.link(url, url.endsWith(".pdf") ? "fulltext" : "landing"));
      case "001" -> said.unmapped("001", field.value());
      default -> other(field);
    }
  }

  /** Call numbers, local fields and codes are of use to their library alone. */
  private void other(Field field) {
    char first = field.tag().isEmpty() ? '0' : field.tag().charAt(0);
    if (first >= '1'
        && first <= '8'
        && !MarcWhole.TAGS.contains(field.tag())
        && !isCode(field.tag())) {
      said.unmapped(field.tag(), field.joined("abcdefghijklmnopqrstuvwxyz", " "));
    }
  }

  private static boolean isCode(String tag) {
    return tag.startsWith("33")
        || tag.equals("263")
        || tag.equals("269")
        || tag.equals("310")
        || tag.equals("362");
  }

  private void standard(Field field) {
    String value = field.first('a');
    switch (field.first('2')) {
      case "doi" -> said.identifier("doi", value);
      case "hdl" -> said.identifier("handle", Identifiers.handle(value).orElse(value));
      case "pmid" -> said.identifier("pmid", value);
      default -> {
        if (Identifiers.doi(value).isPresent()) {
          said.identifier("doi", value);
        } else {
          said.unmapped("024", value);
        }
      }
    }
  }

  private void oclc(String value) {
    if (value.startsWith("(OCoLC)")) {
      said.identifier("oclc", value.substring(7).strip());
    }
  }

  private void person(Field field) {
    String name = Isbd.end(field.first('a'));
    String given = field.first('h');
    String roman = field.first('b');
    String whole =
        (name.indexOf(',') < 0 && !given.isEmpty() ? name + ", " + given : name)
            + (roman.isEmpty() ? "" : " " + Isbd.end(roman));
    String otherwise = field.tag().equals("100") || !headed ? "author" : "contributor";
    said.person(
        whole.replaceFirst("(?<=\\p{Ll}{3})\\.$", ""),
        MarcRoles.of(field, otherwise),
        field.first('1') + field.first('0'));
  }

  private void body(Field field) {
    String name = field.joined("ab", ". ");
    String role = MarcRoles.of(field, field.tag().equals("110") ? "author" : "contributor");
    said.agency(name.replaceFirst("(?<=\\p{Ll}{4})\\.$", ""), role);
  }

  private void title(Field field) {
    String part = field.joined("np", ", ");
    String main = Isbd.stop(field.first('a'));
    said.title(null, part.isEmpty() ? main : main + ". " + Isbd.stop(part));
    boolean parallel = field.first('a').strip().endsWith("=");
    String rest = Isbd.stop(field.first('b'));
    if (parallel) {
      said.otherTitle(null, rest, "parallel");
    } else {
      said.subtitle(null, rest);
    }
    said.unmapped("245c", Isbd.stop(field.first('c')));
    if (main.isEmpty()) {
      said.problem("The record has no title (245 a).");
    }
  }

  /** The same in the script of the original. */
  private void original(Field field) {
    if (field.first('6').startsWith("245")) {
      said.otherTitle(null, Isbd.stop(field.joined("abnp", " ")), "original-script");
    } else {
      said.unmapped("880", field.first('6').split("-", 2)[0] + " " + field.joined("abcdnptv", " "));
    }
  }

  private void imprint(Field field) {
    boolean published =
        field.tag().equals("260") || field.indicator(2) == '1' || field.indicator(2) == ' ';
    if (!published) {
      return;
    }
    field.all('a').forEach(place -> said.publishedIn(known(place)));
    field.all('b').forEach(name -> said.agency(known(name), "publisher"));
    if (!record.has("269")) {
      field.all('c').forEach(date -> said.published(Isbd.stop(date)));
    }
  }

  /** Nothing where the cataloguer did not know the place or the name. */
  private static String known(String value) {
    String plain = Isbd.plain(value);
    return plain.matches("(?i)s\\.\\s?[ln]\\.?|s\\.l\\.?.*|s\\.n\\.?.*|.*not identified.*")
        ? ""
        : plain;
  }

  private static String extent(Field field) {
    String pages = Isbd.end(field.first('a'));
    String more = Isbd.stop(field.first('b'));
    return more.isEmpty() ? pages : pages + " : " + more;
  }

  private void thesis(Field field) {
    said.note(field.joined("abcdgo", " "));
    said.agency(Isbd.stop(field.first('c')), "contributor");
  }

  private void subject(Field field) {
    boolean name = !field.tag().equals("650") && !field.tag().equals("651");
    String codes = name ? "abcdnpt" : "a";
    String head = field.joined(codes, " ");
    String divided = field.joined("vxyz", " -- ");
    said.keyword(null, Isbd.stop(divided.isEmpty() ? head : head + " -- " + divided));
  }

  private void dates() {
    record.all("269").forEach(field -> said.published(field.first('a')));
    String fixed = record.control("008");
    if (!said.isDated()
        && fixed.length() > 10
        && fixed.substring(7, 11).matches("\\d{3}[\\du]|\\d{2}uu")) {
      String year = fixed.substring(7, 11);
      if (!year.equals("0000")) {
        said.published(year.replace("uu", "XX").replace('u', 'X'));
      }
    }
  }

  private void language() {
    List<Field> stated = record.all("041");
    for (Field field : stated) {
      for (String codes : field.all('a')) {
        boolean several = codes.length() > 3 && codes.length() % 3 == 0 && codes.matches("[a-z]+");
        for (int i = 0; i < (several ? codes.length() : 1); i += 3) {
          language(several ? codes.substring(i, i + 3) : codes);
        }
      }
    }
    String fixed = record.control("008");
    if (stated.isEmpty() && fixed.length() > 37) {
      language(fixed.substring(35, 38));
    }
  }

  private void language(String code) {
    if (!List.of("und", "zxx", "   ", "|||").contains(code) && !code.isBlank()) {
      said.language(code);
    }
  }
}
