package org.researchhub.formats.nbib;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.text.TaggedField;

/** What the fields of one MEDLINE record mean. */
final class NbibRecord {

  /** Of use to PubMed alone. */
  private static final Set<String> HOUSEKEEPING =
      Set.of(
          "OWN", "STAT", "DCOM", "LR", "EDAT", "MHDA", "CRDT", "PST", "SB", "PHST", "DA", "SO",
          "CTDT", "OTO");

  private final Transcript said;
  private final boolean fullAuthors;
  private final boolean fullEditors;
  private final boolean journal;
  private boolean bookTitled;

  private NbibRecord(Transcript said, List<TaggedField> fields) {
    this.said = said;
    this.fullAuthors = has(fields, "FAU");
    this.fullEditors = has(fields, "FED");
    this.journal = has(fields, "JT");
  }

  private static boolean has(List<TaggedField> fields, String tag) {
    return fields.stream().anyMatch(field -> field.tag().equals(tag) && !field.value().isBlank());
  }

  static Transcript read(List<TaggedField> fields, KnownTerms terms) {
    Transcript said = new Transcript("nbib", fields.getFirst().line(), terms);
    NbibRecord record = new NbibRecord(said, fields);
    record.kind(fields);
    fields.stream().filter(field -> !field.value().isBlank()).forEach(record::take);
    record.titles(fields);
    return said;
  }

  /** The first publication type that says what kind of work it is. */
  private void kind(List<TaggedField> fields) {
    List<String> types = new ArrayList<>();
    for (TaggedField field : fields) {
      if (field.tag().equals("PT") && !field.value().isBlank()) {
        types.add(field.value());
      }
    }
    types.stream()
        .filter(type -> said.kind() == null && !type.equalsIgnoreCase("Review"))
        .forEach(type -> PublicationTypes.kind(type).ifPresent(said::kind));
    types.stream().filter(type -> PublicationTypes.kind(type).isEmpty()).forEach(said::type);
    types.forEach(type -> PublicationTypes.kind(type).ifPresent(said::kind));
  }

  private void titles(List<TaggedField> fields) {
    String title =
        fields.stream()
            .filter(field -> field.tag().equals("TI") && !field.value().isBlank())
            .map(TaggedField::value)
            .findFirst()
            .orElse("");
    for (TaggedField field : fields) {
      if (field.tag().equals("BTI") && !field.value().isBlank()) {
        bookTitled = true;
        if (title.isEmpty()) {
          said.title(null, field.value());
        } else {
          said.partOf("title", field.value());
        }
      }
    }
  }

  private void take(TaggedField field) {
    String value = field.value();
    switch (field.tag()) {
      case "PMID" -> said.identifier("pmid", value.split("\\s", 2)[0]);
      case "PMC", "PMCR" -> pmc(field.tag(), value);
      case "TI" -> said.title(null, value);
      case "TT" -> said.otherTitle(null, value, "original");
      case "BTI" -> {}
      case "FAU" -> said.person(value, "author");
      case "AU" -> person(!fullAuthors, value, "author");
      case "FED" -> said.person(value, "editor");
      case "ED" -> person(!fullEditors, value, "editor");
      case "CN" -> said.agency(value, "author");
      case "DP" -> said.published(value);
      case "DEP" -> said.date("available", value);
      case "AB", "OAB" -> said.summary(null, value);
      case "LA" -> said.language(value);
      case "PT" -> {}
      case "MH", "OT" -> said.keyword(null, value.replaceAll("(^|/)\\*", "$1"));
      case "JT" -> said.partOf("title", value);
      case "TA" -> abbreviated(value);
      case "VI" -> said.partOf("volume", value);
      case "IP" -> said.partOf("issue", value);
      case "PG" -> said.partOf("pages", value);
      case "IS" -> said.identifier("issn", value);
      case "ISBN" -> said.identifier("isbn", value);
      case "AID", "LID", "OID" -> article(field.tag(), value);
      case "PL" -> said.publishedIn(value);
      case "PB" -> List.of(value.split(";\\s")).forEach(name -> said.agency(name, "publisher"));
      case "CTI" -> said.series(value, "");
      case "EN" -> said.single("editionStatement", value);
      case "CI" -> said.rights(value);
      case "GR" -> said.unmapped("GR", value);
      case "GN", "CON" -> said.note(value);
      case "URL" -> said.link(value, "landing");
      case "" ->
          said.problem(
              field.line(), "This line has no tag; it was kept as a note: “" + kept(value) + "”.");
      default -> other(field.tag(), value);
    }
  }

  private String kept(String value) {
    said.note(value);
    return value.lines().collect(Collectors.joining(" "));
  }

  private void other(String tag, String value) {
    if (!HOUSEKEEPING.contains(tag)) {
      said.unmapped(tag, value);
    }
  }

  private void person(boolean wanted, String name, String role) {
    if (wanted) {
      said.creator(name, role);
    }
  }

  private void pmc(String tag, String value) {
    if (value.matches("PMC\\d+")) {
      said.identifier("pmcid", value);
    } else {
      said.unmapped(tag, value);
    }
  }

  private void abbreviated(String value) {
    if (journal || bookTitled) {
      said.unmapped("TA", value);
    } else {
      said.partOf("title", value);
    }
  }

  private void article(String tag, String value) {
    String lower = value.toLowerCase(java.util.Locale.ROOT);
    if (lower.endsWith("[doi]") || lower.startsWith("doi:") || lower.startsWith("10.")) {
      said.identifier("doi", value);
    } else if (lower.endsWith("[isbn]")) {
      said.identifier("isbn", value);
    } else {
      said.unmapped(tag, value);
    }
  }
}
