package org.researchhub.formats.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A MARC record as it is transmitted, whatever flavour.
 *
 * @param place its line in XML, its number among the records of a binary file
 */
record MarcRecord(String leader, int place, List<Field> fields) {

  record Subfield(char code, String value) {}

  /** Control fields have no subfields but a value; data fields the other way round. */
  record Field(String tag, String indicators, String value, List<Subfield> subfields) {

    static Field control(String tag, String value) {
      return new Field(tag, "", value, List.of());
    }

    /** Code and value in turn; empty values are left out. */
    static Field data(String tag, String indicators, String... codesAndValues) {
      List<Subfield> subfields = new ArrayList<>();
      for (int i = 0; i + 1 < codesAndValues.length; i += 2) {
        if (!codesAndValues[i + 1].isBlank()) {
          subfields.add(new Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
        }
      }
      return new Field(tag, indicators, "", subfields);
    }

    /** The first subfield with this code; empty when there is none. */
    String first(char code) {
      for (Subfield subfield : subfields) {
        if (subfield.code() == code) {
          return subfield.value();
        }
      }
      return "";
    }

    List<String> all(char code) {
      return subfields.stream().filter(sub -> sub.code() == code).map(Subfield::value).toList();
    }

    /** Every subfield whose code is among those, in the field's order. */
    String joined(String codes, String between) {
      return subfields.stream()
          .filter(sub -> codes.indexOf(sub.code()) >= 0)
          .map(sub -> Isbd.end(sub.value()))
          .filter(value -> !value.isEmpty())
          .collect(Collectors.joining(between));
    }

    char indicator(int number) {
      return indicators.length() >= number ? indicators.charAt(number - 1) : ' ';
    }
  }

  List<Field> all(String... tags) {
    List<String> wanted = List.of(tags);
    return fields.stream().filter(field -> wanted.contains(field.tag())).toList();
  }

  boolean has(String tag) {
    return fields.stream().anyMatch(field -> field.tag().equals(tag));
  }

  String control(String tag) {
    return fields.stream()
        .filter(field -> field.tag().equals(tag))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  char leader(int position) {
    return leader.length() > position ? leader.charAt(position) : ' ';
  }
}
