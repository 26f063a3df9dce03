package org.researchhub.formats;

import java.util.Map;
import org.researchhub.authorities.Concept;

/**
 * How the written forms name a type of publication. Chosen by the schema.org and COAR classes that
 * the vocabulary matches the type with, so that any hub's types are understood.
 *
 * @param schema the schema.org class, without its namespace
 * @param ris the value of RIS's TY
 * @param bibtex the BibTeX entry type
 * @param csl the CSL item type
 */
public record CitedType(String schema, String ris, String bibtex, String csl) {

  /** For a publication whose type nobody states. */
  public static final CitedType UNSTATED = new CitedType("CreativeWork", "GEN", "misc", "document");

  private static final String COAR_PROCEEDINGS = "http://purl.org/coar/resource_type/c_f744";
  private static final CitedType PROCEEDINGS =
      new CitedType("CreativeWork", "CONF", "proceedings", "book");
  private static final Map<String, CitedType> BY_SCHEMA =
      Map.ofEntries(
          known("Report", "RPRT", "techreport", "report"),
          known("Book", "BOOK", "book", "book"),
          known("ScholarlyArticle", "RPRT", "techreport", "report"),
          known("Thesis", "THES", "phdthesis", "thesis"),
          known("Dataset", "DATA", "misc", "dataset"),
          known("Legislation", "STAT", "misc", "legislation"),
          known("Map", "MAP", "misc", "map"),
          known("VideoObject", "VIDEO", "misc", "motion_picture"),
          known("WebPage", "ELEC", "misc", "webpage"),
          known("LearningResource", "GEN", "misc", "document"),
          known("CreativeWork", "RPRT", "techreport", "report"));

  /** A part of a journal. */
  CitedType inJournal() {
    return new CitedType("ScholarlyArticle", "JOUR", "article", "article-journal");
  }

  static CitedType of(Concept type) {
    var match = type.facts().path("match");
    if (match.path("coar").asString("").equals(COAR_PROCEEDINGS)) {
      return PROCEEDINGS;
    }
    boolean unstated = match.path("coar").asString("").endsWith("/c_1843");
    String schema = match.path("schema").asString("").replaceFirst("^https?://schema\\.org/", "");
    return unstated ? UNSTATED : BY_SCHEMA.getOrDefault(schema, UNSTATED);
  }

  private static Map.Entry<String, CitedType> known(
      String schema, String ris, String bibtex, String csl) {
    return Map.entry(schema, new CitedType(schema, ris, bibtex, csl));
  }
}
