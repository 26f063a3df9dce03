package org.researchhub.formats.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.researchhub.formats.record.Folded;
import org.researchhub.formats.record.LanguageTags;

/**
 * What the columns of a table mean, guessed from their headings. Headings of catalogues (qualified
 * Dublin Core, MARC tags, reference managers, search services) and plain words in a few languages
 * are known; a column that is not stays unmapped under its heading.
 */
public final class ColumnMapping {

  /**
   * @param field a field of {@link FlatRecord}; null when the heading says nothing to us
   * @param language of the texts in the column, where the heading says it
   */
  public record Column(String heading, @Nullable String field, @Nullable String language) {}

  private static final Pattern WITH_LANGUAGE = Pattern.compile("(.*?)\\[([A-Za-z_-]*)\\]\\s*");
  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    known(
        "title",
        "title titre titulo titel naslov dctitle itemtitle articletitle documenttitle 245 245a name"
            + " dctermstitle");
    known("subtitle", "subtitle soustitre subtitulo untertitel 245b");
    known(
        "otherTitle",
        "alternativetitle dctitlealternative othertitle shorttitle titlealternative 246 246a");
    known(
        "author",
        "author authors auteur auteurs autor autores creator creators dccreator dccontributorauthor"
            + " authorfullnames 100 100a 700a authorsnames person persons dctermscreator");
    known("editor", "editor editors dccontributoreditor bookeditors herausgeber");
    known("translator", "translator translators");
    known("contributor", "contributor contributors dccontributor dccontributorother");
    known(
        "agency",
        "agency agencies publisher publishers editeur editorial verlag dcpublisher dctermspublisher"
            + " institution organisation organization 260b 264b");
    known(
        "agencyAuthor",
        "corporate corporateauthor undrcontributorcorporate dccontributorcorporate"
            + " corporatecreators 110 110a 710a");
    known("funder", "funder funders sponsor dcdescriptionsponsorship fundingtext funding");
    known("commissioner", "commissioner commissionedby");
    known(
        "date",
        "date year annee ano jahr publicationyear publicationdate datepublished dateissued"
            + " dcdateissued dcdate published pubyear py issued 269 269a 260c 264c dctermsissued"
            + " dctermsdate yearpublished");
    known("covered", "dccoveragetemporal coveragetemporal periodcovered temporal dctermstemporal");
    known(
        "type", "type documenttype itemtype publicationtype dctype doctype kind dctermstype genre");
    known(
        "language",
        "language languages langue sprache idioma lang dclanguage dclanguageiso 041 041a"
            + " dctermslanguage");
    known(
        "abstract",
        "abstract summary resume resumen description abstractnote dcdescriptionabstract 520 520a"
            + " dctermsabstract zusammenfassung");
    known(
        "keywords",
        "keywords keyword subject subjects tags manualtags authorkeywords indexkeywords motscles"
            + " palabrasclave schlagworter dcsubject 650 650a 653a dctermssubject themes topics");
    known("place", "spatial dccoveragespatial dctermsspatial country countries 651a");
    known("doi", "doi dcidentifierdoi dxdoi identifierdoi");
    known("isbn", "isbn dcidentifierisbn 020 020a isbns");
    known("issn", "issn dcidentifierissn 022 022a eissn issns");
    known("symbol", "symbol documentsymbol undridentifiersymbol 191 191a unsymbol");
    known(
        "report", "reportnumber reportno dcidentifiergovdoc undridentifiersalesnumber salesnumber");
    known("pmid", "pmid pubmedid");
    known("pmcid", "pmcid pmc");
    known("handle", "handle hdl");
    known("arxiv", "arxiv arxivid");
    known("link", "url link links uri dcidentifieruri website lien 856 856u 8564u landingpage");
    known("fulltext", "pdf fulltext file fulltexturl");
    known(
        "container",
        "journal journaltitle publicationtitle sourcetitle containertitle booktitle source revue"
            + " zeitschrift revista dcrelationispartof ispartof 773t periodical publication");
    known("volume", "volume vol");
    known("issue", "issue issueno number");
    known("pages", "pages page pagerange 773g");
    known("startPage", "startpage pagestart beginpage");
    known("endPage", "endpage pageend");
    known("series", "series seriestitle collection dcrelationispartofseries 490a 830a reihe");
    known("seriesNumber", "seriesnumber 490v 830v");
    known("edition", "edition 250 250a");
    known(
        "publishedIn",
        "publicationplace placeofpublication publishedin city lieu 260a 264a address"
            + " dcpublisherplace");
    known("extent", "extent numpages numberofpages dcformatextent pagetotal 300 300a");
    known("rights", "rights copyright dcrights accessrights dctermsrights");
    known("licence", "licence license dcrightslicense dcrightsuri dctermslicense");
    known("note", "note notes extra remarks comments dcdescription 500 500a");
  }

  private final List<Column> columns;

  private ColumnMapping(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  public static ColumnMapping guess(List<String> headings) {
    boolean dspace =
        headings.stream().anyMatch(heading -> heading.matches("(?i)(dc|dcterms)\\..*"));
    List<Column> columns = new ArrayList<>();
    for (String heading : headings) {
      Matcher parts = WITH_LANGUAGE.matcher(heading);
      boolean tagged = parts.matches();
      String name = tagged ? parts.group(1) : heading;
      String language =
          tagged ? LanguageTags.of(parts.group(2).replace("_", "-")).orElse(null) : null;
      String field = field(name);
      boolean housekeeping = dspace && name.strip().equalsIgnoreCase("collection");
      columns.add(new Column(heading.strip(), housekeeping ? null : field, language));
    }
    return new ColumnMapping(columns);
  }

  /**
   * As somebody decided; the language of a column is still what its heading says.
   *
   * @param fields one for each heading, an empty text for none
   */
  static ColumnMapping chosen(List<String> headings, List<String> fields) {
    List<Column> guessed = guess(headings).columns();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < guessed.size(); i++) {
      Column column = guessed.get(i);
      String field = fields.get(i);
      columns.add(new Column(column.heading(), field.isEmpty() ? null : field, column.language()));
    }
    return new ColumnMapping(columns);
  }

  /** All fields that a column can be. */
  public static List<String> fields() {
    return FIELDS.values().stream().distinct().toList();
  }

  /** The field a heading names; null when it names none. */
  static @Nullable String field(String heading) {
    String folded = Folded.fold(heading).replaceAll("[^a-z0-9]", "").toLowerCase(Locale.ROOT);
    String known = FIELDS.get(folded);
    return known == null && folded.matches("\\d{3}[a-z]?\\d*[a-z]?")
        ? FIELDS.get(folded.substring(0, 3))
        : known;
  }

  /** As many as the table has, in its order. */
  public List<Column> columns() {
    return columns;
  }

  /** Whether enough is known to read records: without a title there is none. */
  public boolean isEnough() {
    long known = columns.stream().filter(column -> column.field() != null).count();
    return columns.stream().anyMatch(column -> "title".equals(column.field()))
        || known >= 2
        || (known == 1 && columns.stream().anyMatch(column -> column.heading().startsWith("dc.")));
  }

  private static void known(String field, String headings) {
    for (String heading : headings.split(" ")) {
      FIELDS.put(heading, field);
    }
  }
}
