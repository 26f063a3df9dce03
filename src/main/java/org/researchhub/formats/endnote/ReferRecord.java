package org.researchhub.formats.endnote;

import java.util.List;
import org.researchhub.formats.record.Identifiers;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.text.TaggedField;

/** What the fields of one refer record mean. */
final class ReferRecord {

  private final Transcript said;
  private boolean part;
  private String series = "";
  private String number = "";

  private ReferRecord(Transcript said) {
    this.said = said;
  }

  static Transcript read(List<TaggedField> fields, KnownTerms terms) {
    Transcript said = new Transcript("endnote", fields.getFirst().line(), terms);
    ReferRecord record = new ReferRecord(said);
    for (TaggedField field : fields) {
      if (field.tag().equals("0") && !field.value().isBlank()) {
        EndnoteTypes.kind(field.value())
            .ifPresentOrElse(said::kind, () -> said.type(field.value()));
      }
    }
    boolean journal = fields.stream().anyMatch(field -> field.tag().equals("J"));
    if (journal) {
      said.kind(KindOfWork.ARTICLE);
    }
    KindOfWork kind = said.kind();
    record.part = kind == null || kind.isPart() || kind == KindOfWork.OTHER;
    fields.stream().filter(field -> !field.value().isBlank()).forEach(record::take);
    record.finish();
    return said;
  }

  private void take(TaggedField field) {
    String value = field.value();
    switch (field.tag()) {
      case "0" -> {}
      case "A" -> said.creator(value, "author");
      case "E" -> said.creator(value, "editor");
      case "Y" -> said.creator(value, "series-editor");
      case "?" -> said.creator(value, "translator");
      case "Q" -> said.creator(value, "author");
      case "T" -> said.title(null, value);
      case "!" -> said.otherTitle(null, value, "short");
      case "(" -> said.otherTitle(null, value, "original");
      case "J" -> said.partOf("title", value);
      case "B" -> within(value);
      case "S" -> series = value;
      case "V" -> said.partOf("volume", value);
      case "N" -> number = value;
      case "P" -> pages(value);
      case "D" -> said.published(value);
      case "8" -> detail(value);
      case "I" -> List.of(value.split(";\\s")).forEach(name -> said.agency(name, "publisher"));
      case "C" -> said.publishedIn(value);
      case "7" -> said.single("editionStatement", value);
      case "@" -> said.standardNumber(value);
      case "R" -> doi(value);
      case "U" -> List.of(value.split("\\s+")).forEach(url -> said.link(url, "landing"));
      case ">" -> said.link(value, "fulltext");
      case "X" -> said.summary(null, value);
      case "K" -> List.of(value.split("\\s*[\\n;]\\s*")).forEach(word -> said.keyword(null, word));
      case "G" -> List.of(value.split("[;,]")).forEach(said::language);
      case "Z", "O" -> said.note(value);
      case "9" -> said.type(value);
      case "*" -> said.rights(value);
      default -> said.unmapped("%" + field.tag(), value);
    }
  }

  private void within(String value) {
    if (part) {
      said.partOf("title", value);
    } else {
      series = series.isEmpty() ? value : series;
    }
  }

  private void pages(String value) {
    if (!part && !value.matches("\\d+\\s*[-–]+\\s*\\d+")) {
      said.single("extent", value);
    } else {
      said.partOf("pages", value);
    }
  }

  private void detail(String value) {
    if (org.researchhub.formats.record.Dates.edtf(value).isPresent()) {
      said.published(value);
    } else {
      said.unmapped("%8", value);
    }
  }

  private void doi(String value) {
    if (Identifiers.doi(value).isPresent()) {
      said.identifier("doi", value);
    } else {
      said.unmapped("%R", value);
    }
  }

  private void finish() {
    if (!series.isEmpty() && !part) {
      said.series(series, number);
    } else {
      said.series(series, "");
      if (said.kind() == KindOfWork.REPORT && !number.isEmpty()) {
        said.identifier(Identifiers.isSymbol(number) ? "symbol" : "report", number);
      } else {
        said.partOf("issue", number);
      }
    }
  }
}
