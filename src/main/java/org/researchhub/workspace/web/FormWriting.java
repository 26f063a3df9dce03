package org.researchhub.workspace.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.curation.rules.Finding;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Words;
import org.researchhub.workspace.web.FormFields.Column;
import org.researchhub.workspace.web.FormFields.Field;
import org.researchhub.workspace.web.FormFields.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows a document as the form's groups of rows. */
final class FormWriting {

  private static final int ADDED_ROWS = 3;

  private final Words words;
  private final Vocabulary vocabulary;
  private final AgencyRecords agencies;
  private final Map<String, String> errors = new LinkedHashMap<>();

  FormWriting(Words words, Vocabulary vocabulary, List<Finding> findings) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.agencies = new AgencyRecords(vocabulary);
    findings.stream()
        .filter(Finding::refuses)
        .forEach(finding -> errors.putIfAbsent(control(finding.path()), finding.sentence(words)));
  }

  /** What is wrong at one control, or null. */
  @Nullable String error(String control) {
    return errors.get(control);
  }

  List<Link> sentences(List<Finding> findings, boolean refusing) {
    return findings.stream()
        .filter(finding -> finding.refuses() == refusing)
        .map(finding -> new Link(finding.sentence(words), "#" + control(finding.path())))
        .toList();
  }

  /** The id of the form's control that a place in the document is shown by. */
  static String control(String path) {
    String[] steps = path.split("/");
    String name = steps.length > 1 ? steps[1] : "titles";
    if (name.equals("editions")) {
      return FileFields.NEW_FILE;
    }
    Field field =
        FormFields.ALL.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElse(FormFields.ALL.getFirst());
    String row = steps.length > 2 && steps[2].matches("\\d+") ? steps[2] : "0";
    String column =
        switch (field.shape()) {
          case OBJECT -> steps.length > 2 ? steps[2] : field.columns().getFirst().name();
          case ROWS -> steps.length > 3 ? steps[3] : field.columns().getFirst().name();
          case TICKED -> "";
          case BY_LANGUAGE, LIST, CONCEPTS, SCALAR -> "value";
        };
    if (field.shape() == Shape.TICKED) {
      return field.name();
    }
    return field.name() + "." + row + "." + column;
  }

  /**
   * @param more the field to which rows are added, or null
   */
  List<FormPage.Group> groups(ObjectNode document, @Nullable String more) {
    var origins = new Origins(document, words);
    return FormFields.ALL.stream().map(field -> group(document, origins, field, more)).toList();
  }

  private FormPage.Group group(
      ObjectNode document, Origins origins, Field field, @Nullable String more) {
    var rows = new ArrayList<FormPage.Row>();
    JsonNode value = document.path(field.name());
    String name = field.name();
    switch (field.shape()) {
      case SCALAR ->
          rows.add(row(field, 0, "", List.of(FormReading.written(value)), origins.of(name, value)));
      case OBJECT -> rows.add(row(field, 0, "", cells(field, value), origins.of(name, value)));
      case BY_LANGUAGE ->
          value
              .properties()
              .forEach(text ->
                  rows.add(
                      row(
                          field,
                          rows.size(),
                          "",
                          List.of(text.getKey(), text.getValue().asString()),
                          origins.of(name, text.getValue()))));
      case LIST ->
          value.forEach(text ->
              rows.add(
                  row(field, rows.size(), "", List.of(text.asString()), origins.of(name, text))));
      case CONCEPTS ->
          value.forEach(id ->
              rows.add(
                  row(
                      field,
                      rows.size(),
                      "",
                      List.of(vocabulary.label(id.asString(), "en")),
                      origins.of(name, id))));
      case TICKED -> {}
      case ROWS ->
          value.forEach(entry ->
              rows.add(
                  placed(
                      field,
                      entry,
                      rows.size(),
                      row(
                          field,
                          rows.size(),
                          Integer.toString(rows.size()),
                          cells(field, entry),
                          origins.of(name, entry)))));
    }
    int blank = field.name().equals(more) ? ADDED_ROWS : rows.isEmpty() || many(field) ? 1 : 0;
    for (int i = 0; field.repeats() && i < blank; i++) {
      rows.add(
          row(field, rows.size(), "", field.columns().stream().map(column -> "").toList(), null));
    }
    String hint = "workspace.hint." + field.name();
    return new FormPage.Group(
        field.name(),
        words.say("workspace.field." + field.name()),
        words.knows(hint) ? words.say(hint) : "",
        field.repeats(),
        List.copyOf(rows),
        field.shape() == Shape.TICKED ? picker(field, value) : null);
  }

  private FormPage.Picker picker(Field field, JsonNode value) {
    var chosen = new ArrayList<FormPage.Choice>();
    value.forEach(id ->
        chosen.add(
            new FormPage.Choice(id.asString(), vocabulary.label(id.asString(), "en"), true)));
    Set<String> ids = chosen.stream().map(FormPage.Choice::value).collect(Collectors.toSet());
    List<Scheme> schemes = field.kind() == null ? List.of() : vocabulary.schemes(field.kind());
    List<FormPage.Ticks> more =
        schemes.stream()
            .map(scheme ->
                new FormPage.Ticks(
                    scheme.title("en"),
                    schemes.size() == 1 && chosen.isEmpty(),
                    vocabulary.concepts(scheme.id()).stream()
                        .filter(concept -> !ids.contains(concept.id()))
                        .map(concept ->
                            new FormPage.Choice(concept.id(), concept.label("en"), false))
                        .sorted(
                            scheme.ordered()
                                ? (one, other) -> 0
                                : Comparator.comparing(FormPage.Choice::label))
                        .toList()))
            .toList();
    return new FormPage.Picker(List.copyOf(chosen), more, errors.get(field.name()));
  }

  private static boolean many(Field field) {
    return field.shape() == Shape.CONCEPTS;
  }

  private static List<String> cells(Field field, JsonNode entry) {
    return field.columns().stream()
        .map(column -> FormReading.written(entry.path(column.name())))
        .toList();
  }

  /** A row with its place, and with the agencies that may be meant by its name. */
  private FormPage.Row placed(Field field, JsonNode entry, int number, FormPage.Row row) {
    if (!field.placed()) {
      return row;
    }
    var cells = new ArrayList<>(row.cells());
    cells.add(
        cell(
            row.prefix() + FormFields.PLACE,
            label("workspace.files.order", number),
            Integer.toString(number + 1),
            List.of()));
    List<FormPage.Option> records =
        field.name().equals("agencies")
            ? agencies.options(entry, words.say("workspace.agency.none"))
            : List.of();
    if (!records.isEmpty()) {
      cells.add(
          cell(
              row.prefix() + AgencyRecords.CHOICE, label("workspace.agency", number), "", records));
    }
    return new FormPage.Row(
        row.prefix(),
        row.was(),
        records.isEmpty() ? "" : FormReading.written(entry.path("name")),
        List.copyOf(cells),
        row.origin());
  }

  private static FormPage.Cell cell(
      String name, String label, String value, List<FormPage.Option> options) {
    return new FormPage.Cell(name, label, value, false, null, options, null);
  }

  private String label(String key, int number) {
    return number == 0
        ? words.say(key)
        : words.say("workspace.numbered", words.say(key), number + 1);
  }

  private FormPage.Row row(
      Field field, int number, String was, List<String> values, @Nullable String origin) {
    String prefix = field.name() + "." + number + ".";
    var cells = new ArrayList<FormPage.Cell>();
    for (int i = 0; i < field.columns().size(); i++) {
      Column column = field.columns().get(i);
      String value = values.get(i);
      if (field.shape() == Shape.BY_LANGUAGE && i == 0 && value.isEmpty() && number == 0) {
        value = "en";
      }
      String key =
          column.name().equals("value")
              ? "workspace.field." + field.name()
              : "workspace.column." + column.name();
      cells.add(
          new FormPage.Cell(
              prefix + column.name(),
              label(key, number),
              value,
              column.large(),
              field.kind() != null
                  ? "words-" + field.name()
                  : field.name().equals("agencies") && i == 0 ? "words-agencies" : null,
              options(column, value),
              errors.get(prefix + column.name())));
    }
    return new FormPage.Row(prefix, was, "", List.copyOf(cells), origin);
  }

  private List<FormPage.Option> options(Column column, String value) {
    if (column.options().isEmpty()) {
      return List.of();
    }
    var options = new ArrayList<FormPage.Option>();
    for (String option : column.options()) {
      String key = "workspace.option." + option;
      String label = words.knows(key) ? words.say(key) : option;
      options.add(new FormPage.Option(option, label, option.equals(value)));
    }
    if (!value.isEmpty() && !column.options().contains(value)) {
      options.addFirst(new FormPage.Option(value, value, true));
    }
    return List.copyOf(options);
  }

  List<FormPage.Choice> notStated(ObjectNode document) {
    var given = new ArrayList<String>();
    document.path("notStated").forEach(answer -> given.add(answer.asString()));
    return FormFields.NOT_STATED.stream()
        .map(name ->
            new FormPage.Choice(
                name, words.say("workspace.unstated." + name), given.contains(name)))
        .toList();
  }

  List<FormPage.Words> lists() {
    var lists = new ArrayList<FormPage.Words>();
    for (Field field : FormFields.ALL) {
      if (field.kind() != null && field.shape() != Shape.TICKED) {
        lists.add(labels("words-" + field.name(), vocabulary.concepts(field.kind())));
      }
    }
    lists.add(labels("words-agencies", vocabulary.concepts(Scheme.Kind.AGENCY)));
    return List.copyOf(lists);
  }

  private static FormPage.Words labels(String id, List<Concept> concepts) {
    var labels = new TreeSet<String>();
    concepts.forEach(concept -> labels.add(concept.label("en")));
    return new FormPage.Words(id, List.copyOf(labels));
  }
}
