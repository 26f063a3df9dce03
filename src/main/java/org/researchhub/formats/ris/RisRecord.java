package org.researchhub.formats.ris;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.researchhub.formats.record.Identifiers;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.text.TaggedField;

/**
 * What the fields of one RIS record mean. Where the tag's meaning depends on the type, as the
 * specification of 2011 has it.
 */
final class RisRecord {

  private static final Pattern PMID = Pattern.compile("(\\d{4,9})\\[pmid\\]");
  private static final Pattern FOURTH_PART = Pattern.compile("([^/]*/[^/]*/[^/]*)/(.+)");

  private final Transcript said;
  private String start = "";
  private String end = "";
  private String number = "";
  private String seriesTitle = "";

  private RisRecord(Transcript said) {
    this.said = said;
  }

  static Transcript read(List<TaggedField> fields, KnownTerms terms) {
    Transcript said = new Transcript("ris", fields.getFirst().line(), terms);
    RisRecord record = new RisRecord(said);
    record.type(fields);
    fields.stream().filter(field -> !field.value().isBlank()).forEach(record::take);
    record.containers(fields);
    record.finish();
    return said;
  }

  private void type(List<TaggedField> fields) {
    List<TaggedField> types = fields.stream().filter(field -> field.tag().equals("TY")).toList();
    if (types.isEmpty()) {
      said.problem("The record does not begin with its type (TY); it was read without one.");
      return;
    }
    if (types.size() > 1) {
      said.problem("The record has " + types.size() + " types (TY); the last was taken.");
    }
    String code = types.getLast().value();
    RisTypes.kind(code).ifPresentOrElse(said::kind, () -> said.type(code));
  }

  private void take(TaggedField field) {
    String value = field.value();
    switch (field.tag()) {
      case "TY", "T2", "JF", "JO", "BT", "JA", "J1", "J2" -> {}
      case "TI", "T1", "CT" -> said.title(null, value);
      case "ST" -> said.otherTitle(null, value, "short");
      case "TT" -> said.otherTitle(null, value, "translated");
      case "OP" -> said.otherTitle(null, value, "original");
      case "AU", "A1" -> said.creator(value, "author");
      case "ED", "A2" -> said.creator(value, "editor");
      case "A3" -> said.creator(value, "series-editor");
      case "A4", "TA" -> said.creator(value, "translator");
      case "PB" -> List.of(value.split(";\\s")).forEach(name -> said.agency(name, "publisher"));
      case "PY", "Y1", "DA" -> date(value);
      case "T3" -> seriesTitle = value;
      case "M1" -> number = value;
      case "VL" -> said.partOf("volume", value);
      case "IS", "CP" -> said.partOf("issue", value);
      case "SP" -> start = value;
      case "EP" -> end = value;
      case "CY", "PP" -> said.publishedIn(value);
      case "ET" -> said.single("editionStatement", value);
      case "SN" -> said.standardNumber(value);
      case "DO" -> said.identifier("doi", value);
      case "UR", "LK" -> links(value, "landing");
      case "L1", "L2" -> links(value, "fulltext");
      case "AB", "N2" -> said.summary(null, value);
      case "KW" -> said.keyword(null, value);
      case "LA" -> List.of(value.split("[;,/]")).forEach(said::language);
      case "N1" -> note(value);
      case "M3" -> work(value);
      default -> other(field.tag(), value);
    }
  }

  private void other(String tag, String value) {
    Matcher pmid = PMID.matcher(value);
    if (pmid.matches()) {
      said.identifier("pmid", pmid.group(1));
    } else if (tag.equals("AN") && value.matches("PMC\\d+")) {
      said.identifier("pmcid", value);
    } else if (tag.equals("AN") && Identifiers.isSymbol(value)) {
      said.identifier("symbol", value);
    } else {
      said.unmapped(tag, value);
    }
  }

  /** The fourth part of a RIS date says something else: a season, "received". */
  private void date(String value) {
    if (value.chars().noneMatch(Character::isDigit)) {
      if (value.chars().anyMatch(Character::isLetter)) {
        said.published(value);
      }
      return;
    }
    Matcher parts = FOURTH_PART.matcher(value);
    if (!parts.matches()) {
      said.published(value);
    } else if (said.isDated()) {
      said.unmapped("date", value);
    } else {
      said.published(parts.group(1));
      said.unmapped("date", parts.group(2));
    }
  }

  private void links(String value, String rel) {
    for (String url : value.split("[;\\s]+(?=https?://)|\\n")) {
      said.link(url, rel);
    }
  }

  private void note(String value) {
    if (value.startsWith(RisWriter.PARALLEL)) {
      said.otherTitle(null, value.substring(RisWriter.PARALLEL.length()), "parallel");
      return;
    }
    boolean repeatsDoi =
        value.matches("(?i)\\s*doi:\\s*\\S+\\s*") && Identifiers.doi(value).isPresent();
    if (repeatsDoi) {
      said.identifier("doi", value);
    } else {
      said.note(value);
    }
  }

  private void work(String value) {
    if (Identifiers.doi(value).isPresent()) {
      said.identifier("doi", value);
    } else if (value.toLowerCase(java.util.Locale.ROOT).startsWith("doi")) {
      said.unmapped("M3", value);
    } else {
      said.type(value);
    }
  }

  /** The first of the tags that names the whole; the others are kept. */
  private void containers(List<TaggedField> fields) {
    KindOfWork kind = said.kind();
    boolean part =
        kind == null || kind.isPart() || kind == KindOfWork.OTHER || kind == KindOfWork.PATENT;
    for (String tag : List.of("T2", "JF", "JO", "BT", "JA", "J2", "J1")) {
      for (TaggedField field : fields) {
        if (!field.tag().equals(tag) || field.value().isBlank()) {
          continue;
        }
        boolean whole = kind == KindOfWork.BOOK && tag.equals("BT");
        if (whole) {
          said.title(null, field.value());
        } else if (tag.equals("T2") && !part) {
          seriesTitle = seriesTitle.isEmpty() ? field.value() : seriesTitle;
        } else if (said.hasPartOf("title")) {
          said.unmapped(tag, field.value());
        } else {
          said.partOf("title", field.value());
        }
      }
    }
  }

  private void finish() {
    KindOfWork kind = said.kind();
    boolean alone = kind != null && !kind.isPart() && !said.hasPartOf("title");
    if (alone && end.isEmpty() && !start.isEmpty() && !start.matches("\\d+\\s*[-–]+\\s*\\d+")) {
      said.single("extent", start);
    } else if (!start.isEmpty() || !end.isEmpty()) {
      boolean range = !start.isEmpty() && !end.isEmpty() && start.indexOf('-') < 0;
      said.partOf("pages", range ? start + "-" + end : start.isEmpty() ? end : start);
    }
    if (!seriesTitle.isEmpty()) {
      said.series(seriesTitle, number);
    } else if (!number.isEmpty()) {
      number(kind);
    }
  }

  private void number(@org.jspecify.annotations.Nullable KindOfWork kind) {
    if (Identifiers.isSymbol(number)) {
      said.identifier("symbol", number);
    } else if (kind == KindOfWork.REPORT && number.length() < 40) {
      said.identifier("report", number);
    } else {
      said.unmapped("M1", number);
    }
  }
}
