package org.researchhub.formats.legacypage;

/** Puts a named field where it belongs in an entry. */
final class Fields {

  private Fields() {}

  /** False when the line names no field, or one that the entry has already. */
  static boolean take(Entry entry, Line line) {
    return FieldLine.of(line.text()).map(field -> take(entry, line, field)).orElse(false);
  }

  static boolean take(Entry entry, Line line, FieldLine field) {
    Entry.Part part = new Entry.Part(line.number(), field.value());
    entry.links.addAll(line.links());
    switch (field.field()) {
      case LABEL -> entry.labels.add(part);
      case PUBLISHER -> entry.publishers.add(part);
      case DATE, LANGUAGE -> entry.asides.add(part);
      case ABSTRACT -> entry.paragraph(line.withRaw(field.value()));
      case TITLE -> {
        if (!entry.titles.isEmpty()) {
          return false;
        }
        entry.titles.add(part);
      }
    }
    return true;
  }
}
