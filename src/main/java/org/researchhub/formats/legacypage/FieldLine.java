package org.researchhub.formats.legacypage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that names what it states: "Publisher: UNICEF". */
record FieldLine(Field field, String value) {

  enum Field {
    TITLE("title|titre|titulo"),
    LABEL("type|document type|category|theme|topic|subject|categorie|tema|tipo"),
    PUBLISHER(
        "publishers?|published by|agenc(?:y|ies)|organi[sz]ations?|source|produced by|issued"
            + " by|editeurs?|publiee? par|organismes?|editor(?:ial|es)?|publicad[oa]"
            + " por|author(?:ing)? (?:body|agency)|co-?publishers?"),
    DATE(
        "date|published|publication date|date of publication|year|date de"
            + " publication|annee|parution|fecha|ano"),
    LANGUAGE("languages?|available in|langues?|disponible en|idiomas?"),
    ABSTRACT("abstract|summary|description|resume|resumen|about this (?:report|publication)");

    private final Pattern names;

    Field(String names) {
      this.names = Pattern.compile("(?:" + names + ")");
    }
  }

  private static final Pattern FORM = Pattern.compile("^([\\p{L} -]{3,25})\\s?[:：]\\s*(\\S.*)$");

  static Optional<FieldLine> of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return field(matcher.group(1)).map(field -> new FieldLine(field, matcher.group(2).strip()));
  }

  /** The field that a name stands for, as the heads of tables print it too. */
  static Optional<Field> field(String name) {
    String folded = Printed.fold(name);
    for (Field field : Field.values()) {
      if (field.names.matcher(folded).matches()) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
