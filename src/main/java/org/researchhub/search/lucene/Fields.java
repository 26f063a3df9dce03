package org.researchhub.search.lucene;

import java.util.Locale;
import java.util.regex.Pattern;
import org.researchhub.search.Facet;

/** Names of the index's fields; when what they hold changes, {@link #FORM} does. */
final class Fields {

  /**
   * Changes whenever an index that an older program wrote must be built anew: when words are made
   * otherwise, or fields come, go or hold something else. The old index answers until then.
   */
  static final String FORM = "6";

  /**
   * Changes, beside {@link #FORM}, only when this program cannot read back what an older one wrote:
   * {@link #SHOWN}, and the columns. Nothing answers then until the new index is complete.
   */
  static final String LAYOUT = "1";

  /** The publication's id, of it and of its passages, for replacing them. */
  static final String ID = "id";

  /** The publication's id as a column; passages have none. */
  static final String NAMED = "named";

  /** The version of the publication, for comparing with the catalogue. */
  static final String VERSION = "version";

  /** Folded words and stems of everything, weighted by where they stand. */
  static final String ALL = "all";

  /** Folded words in order, for words that are kept together. */
  static final String ORDER = "order";

  /** Folded words and stems of the titles, in order. */
  static final String TITLE = "title";

  /** Folded words of the agencies' names, as printed and as they are known, in order. */
  static final String AGENCY = "agency";

  /** The stems of a publication and its files, each after its language; see {@link Spoken}. */
  static final String SPOKEN = "spoken";

  /** Says of a document that it is a publication; its passages stand before it. */
  static final String KIND = "kind";

  /** The value of {@link #KIND}. */
  static final String PUBLICATION = "p";

  /** Of a passage: folded words and stems. */
  static final String TEXT = "text";

  /** Of a passage: folded words in order. */
  static final String TEXT_ORDER = "text-order";

  /** Of a passage: the first part of its language's tag. */
  static final String SPOKEN_IN = "spoken-in";

  /** Of a publication: every form that any of its passages has, without how often. */
  static final String WITHIN = "within";

  /** The readable part of a publication's address. */
  static final String SLUG = "slug";

  /** Each title folded and cut, with its language behind it; see {@link TitleBeginnings}. */
  static final String BEGINNING = "beginning";

  /** Words as written but for capitals, for spelling. Has no hidden labels: it may be shown. */
  static final String SPELLING = "spelling";

  /** Identifiers, letters and digits only. */
  static final String IDENTIFIER = "identifier";

  /** What a hit shows: the summary, and its texts with the places of their words. */
  static final String SHOWN = "shown";

  static final String YEAR = "year";
  static final String NEWEST = "newest";

  /** Of a publication: the vector of its description, as a model made it. */
  static String vectors(String model) {
    return "vectors-" + model;
  }

  /** Of a passage: its vector, as a model made it. */
  static String passageMeaning(String model) {
    return "passage-vectors-" + model;
  }

  private static final Pattern BEFORE_IDENTIFIER =
      Pattern.compile("^(https?://(dx\\.)?doi\\.org/|doi:|isbn:?|issn:?|urn:[a-z]+:)");

  private Fields() {}

  static String of(Facet facet) {
    return "facet-" + facet.key();
  }

  /** An identifier as it is compared: without the resolver's address, letters and digits only. */
  static String identifier(String written) {
    String bare =
        BEFORE_IDENTIFIER.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    var folded = new StringBuilder(bare.length());
    bare.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
