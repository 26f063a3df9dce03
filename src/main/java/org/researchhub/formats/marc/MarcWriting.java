package org.researchhub.formats.marc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.Citation;
import org.researchhub.formats.marc.MarcRecord.Field;
import org.researchhub.formats.record.Cited;
import org.researchhub.formats.record.KindOfWork;
import org.researchhub.formats.record.LanguageTags;

/** A citation as a record of MARC 21, in UTF-8 and without ISBD punctuation. */
final class MarcWriting {

  private final Citation citation;
  private final Cited cited;
  private final List<Field> fields = new ArrayList<>();

  private MarcWriting(Citation citation) {
    this.citation = citation;
    this.cited = new Cited(citation);
  }

  static MarcRecord of(Citation citation) {
    MarcWriting writing = new MarcWriting(citation);
    writing.numbers();
    writing.names();
    writing.titles();
    writing.imprint();
    writing.contents();
    writing.whole();
    writing.fields.removeIf(field -> field.value().isEmpty() && field.subfields().isEmpty());
    writing.fields.sort(Comparator.comparing(Field::tag));
    KindOfWork kind = writing.cited.kind();
    String type =
        switch (kind) {
          case MAP -> "e";
          case VIDEO -> "g";
          case SOFTWARE, DATASET -> "m";
          default -> "a";
        };
    String level = kind == KindOfWork.ARTICLE ? "b" : kind.isPart() ? "a" : "m";
    return new MarcRecord("00000n" + type + level + " a2200000 u 4500", 0, writing.fields);
  }

  private void data(String tag, String indicators, String... codesAndValues) {
    fields.add(Field.data(tag, indicators, codesAndValues));
  }

  private void numbers() {
    fields.add(Field.control("001", citation.id()));
    fields.add(Field.control("008", fixed()));
    boolean within = !cited.part("title").isEmpty();
    cited
        .identifiers()
        .forEach((scheme, values) -> {
          for (String value : values) {
            boolean ofWhole = within && value.equals(cited.part(scheme));
            switch (ofWhole ? "" : scheme) {
              case "isbn" -> data("020", "  ", "a", value);
              case "issn" -> data("022", "  ", "a", value);
              case "doi", "pmid" -> data("024", "7 ", "a", value, "2", scheme);
              case "handle" -> data("024", "7 ", "a", value, "2", "hdl");
              case "report" -> data("088", "  ", "a", value);
              case "symbol" -> data("191", "  ", "a", value);
              case "lccn" -> data("010", "  ", "a", value);
              case "oclc" -> data("035", "  ", "a", "(OCoLC)" + value);
              default -> {}
            }
          }
        });
    for (String tag : citation.languages()) {
      data("041", "  ", "a", LanguageTags.three(tag));
    }
  }

  private String fixed() {
    String year = citation.date() == null ? "    " : citation.date().year();
    String kind = year.isBlank() ? "n" : "s";
    String language =
        citation.languages().size() == 1 ? LanguageTags.three(citation.languages().getFirst()) : "";
    String code =
        language.length() == 3 ? language : citation.languages().isEmpty() ? "und" : "mul";
    return "000000" + kind + year + "    xx      o           0   " + code + " d";
  }

  private void names() {
    boolean first = true;
    for (var person : cited.persons()) {
      boolean main = first && person.role().equals("author");
      String orcid = person.orcid() == null ? "" : "https://orcid.org/" + person.orcid();
      data(
          main ? "100" : "700",
          "1 ",
          "a",
          person.name(),
          "e",
          term(person.role()),
          "1",
          orcid,
          "4",
          MarcRoles.code(person.role()));
      first &= !main;
    }
    for (var agency : cited.agencies()) {
      if (!agency.role().equals("publisher")) {
        boolean main = first && agency.role().equals("author");
        data(
            main ? "110" : "710",
            "2 ",
            "a",
            agency.printed(),
            "e",
            term(agency.role()),
            "4",
            MarcRoles.code(agency.role()));
        first &= !main;
      }
    }
  }

  /** A role in words where no code says it. */
  private static String term(String role) {
    return MarcRoles.role(MarcRoles.code(role)).equals(role) ? "" : role;
  }

  private void titles() {
    data("245", "00", "a", cited.title(), "b", cited.subtitle());
    cited.otherTitles().forEach(title -> data("246", "3 ", "a", title));
    data("250", "  ", "a", cited.single("editionStatement"));
  }

  private void imprint() {
    List<String> parts = new ArrayList<>();
    cited.publishedIn().forEach(place -> parts.addAll(List.of("a", place)));
    cited.agencies("publisher").forEach(name -> parts.addAll(List.of("b", name)));
    parts.addAll(List.of("c", cited.date()));
    data("264", " 1", parts.toArray(String[]::new));
    data("300", "  ", "a", cited.single("extent"));
  }

  private void contents() {
    Description.Rights rights = cited.described().rights();
    cited.notes().forEach(note -> data("500", "  ", "a", note));
    data("520", "  ", "a", citation.summary() == null ? "" : citation.summary());
    data("540", "  ", "a", Objects.requireNonNullElse(rights.statement(), ""));
    data("540", "  ", "u", Objects.requireNonNullElse(rights.licence(), ""));
    cited.keywords().forEach(word -> data("653", "  ", "a", word));
    boolean stated = !cited.described().types().isEmpty();
    data("655", " 4", "a", stated ? citation.typeLabel() : "");
    cited.links().forEach(url -> data("856", "40", "u", url));
    cited.fullTexts().forEach(url -> data("856", "40", "u", url));
  }

  private void whole() {
    cited.series().forEach(series -> data("490", "0 ", "a", series.title(), "v", series.number()));
    List<String> parts = new ArrayList<>(List.of("t", cited.part("title")));
    labelled(parts, "volume:", cited.part("volume"));
    labelled(parts, "number:", cited.part("issue"));
    labelled(parts, "pages:", cited.part("pages"));
    parts.addAll(List.of("x", cited.part("issn"), "z", cited.part("isbn")));
    data("773", "08", parts.toArray(String[]::new));
  }

  private static void labelled(List<String> parts, String label, String value) {
    if (!value.isEmpty()) {
      parts.addAll(List.of("g", label + value));
    }
  }
}
