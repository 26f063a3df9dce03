package org.researchhub.formats.isi;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.text.TaggedField;

/** What the fields of one Web of Science record mean. */
final class IsiRecord {

  private static final Set<String> HOUSEKEEPING =
      Set.of(
          "PT", "J9", "NR", "TC", "Z9", "U1", "U2", "GA", "PG", "DA", "WC", "SC", "CR", "RP", "EM",
          "WE", "OA", "HC", "HP");

  private final Transcript said;
  private final boolean full;
  private String start = "";
  private String end = "";
  private String printed = "";
  private String year = "";

  private IsiRecord(Transcript said, boolean full) {
    this.said = said;
    this.full = full;
  }

  static Transcript read(List<TaggedField> fields, KnownTerms terms) {
    Transcript said = new Transcript("isi", fields.getFirst().line(), terms);
    IsiRecord record =
        new IsiRecord(said, fields.stream().anyMatch(field -> field.tag().equals("AF")));
    fields.stream()
        .filter(field -> field.tag().equals("PT"))
        .forEach(field -> record.type(field.value()));
    fields.stream().filter(field -> !field.value().isBlank()).forEach(record::take);
    record.finish();
    return said;
  }

  private void type(String code) {
    switch (code) {
      case "J" -> said.kind(KindOfWork.ARTICLE);
      case "B" -> said.kind(KindOfWork.BOOK);
      case "S" -> said.kind(KindOfWork.CHAPTER);
      case "P" -> said.kind(KindOfWork.PATENT);
      case "R" -> said.kind(KindOfWork.REPORT);
      case "T" -> said.kind(KindOfWork.THESIS);
      default -> {}
    }
  }

  private void take(TaggedField field) {
    String value = field.value();
    String line = value.replace('\n', ' ');
    switch (field.tag()) {
      case "TI", "CT" -> said.title(null, line);
      case "FT" -> said.otherTitle(null, line, "original");
      case "AU" -> names(full ? "" : value, "author");
      case "AF" -> names(value, "author");
      case "BE", "ED", "BF" -> names(value, "editor");
      case "CA", "BA", "GP" -> said.agency(line, "author");
      case "SO", "BS" -> said.partOf("title", line);
      case "JI" -> said.unmapped("JI", line);
      case "SE" -> said.series(line, "");
      case "PY" -> year = line;
      case "PD" -> printed = line;
      case "VL" -> said.partOf("volume", line);
      case "IS" -> said.partOf("issue", line);
      case "BP" -> start = line;
      case "EP" -> end = line;
      case "PS" -> said.partOf("pages", line);
      case "AR" -> said.partOf("pages", line);
      case "AB" -> said.summary(null, line);
      case "DE", "ID" -> keywords(line);
      case "LA" -> List.of(line.split("[;,]")).forEach(said::language);
      case "DT" -> document(line);
      case "DI" -> said.identifier("doi", line);
      case "PM" -> said.identifier("pmid", line);
      case "SN", "EI" -> said.identifier("issn", line);
      case "BN" -> said.identifier("isbn", line);
      case "PU" -> List.of(line.split(";\\s")).forEach(name -> said.agency(name, "publisher"));
      case "PI" -> said.publishedIn(line);
      case "UT" -> accession(line);
      case "FU" -> said.unmapped("FU", line);
      case "UR" -> said.link(line, "landing");
      case "N1" -> said.note(line);
      default -> other(field.tag(), line);
    }
  }

  private void other(String tag, String value) {
    if (!HOUSEKEEPING.contains(tag)) {
      said.unmapped(tag, value);
    }
  }

  private void names(String value, String role) {
    for (String name : value.split("\\s*[\\n;]\\s*")) {
      said.creator(name, role);
    }
  }

  private void keywords(String value) {
    List.of(value.split("\\s*;\\s*")).forEach(word -> said.keyword(null, word));
  }

  private void document(String value) {
    for (String type : value.split("\\s*;\\s*")) {
      switch (type.toLowerCase(Locale.ROOT)) {
        case "article", "review", "journal paper", "editorial material", "letter", "early access" ->
            said.kind(KindOfWork.ARTICLE);
        case "proceedings paper", "conference paper" -> said.kind(KindOfWork.CONFERENCE_PAPER);
        case "book" -> said.kind(KindOfWork.BOOK);
        case "book chapter" -> said.kind(KindOfWork.CHAPTER);
        default -> said.type(type);
      }
    }
  }

  private void accession(String value) {
    if (value.startsWith("MEDLINE:")) {
      said.identifier("pmid", value.substring(8));
    } else {
      said.unmapped("UT", value);
    }
  }

  private void finish() {
    if (!start.isEmpty()) {
      said.partOf("pages", end.isEmpty() || end.equals(start) ? start : start + "-" + end);
    }
    String month =
        printed
            .replaceFirst("\\b" + Pattern.quote(year.isEmpty() ? "-" : year) + "\\b", "")
            .strip();
    if (year.isEmpty()) {
      said.published(printed);
    } else if (month.isEmpty()) {
      said.published(year);
    } else {
      said.published(month.matches("\\d{1,2}") ? year + "-" + month : year + " " + month);
    }
  }
}
