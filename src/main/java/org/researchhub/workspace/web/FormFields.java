package org.researchhub.workspace.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Scheme;

/** Every field of a publication's document, in the order of the form. */
final class FormFields {

  /** How a field is written in the document. */
  enum Shape {
    /** Texts by language. */
    BY_LANGUAGE,
    /** Objects in a list. */
    ROWS,
    /** Texts in a list. */
    LIST,
    /** Ids of controlled words in a list; the form shows their labels. */
    CONCEPTS,
    /** The same, where the form shows all of the words to tick. */
    TICKED,
    /** One object. */
    OBJECT,
    /** One text. */
    SCALAR
  }

  /**
   * @param options the values to choose from; empty for free text
   */
  record Column(String name, boolean large, List<String> options) {}

  /**
   * @param kind the words to choose from; only for concepts
   */
  record Field(String name, Shape shape, Scheme.@Nullable Kind kind, List<Column> columns) {
    boolean repeats() {
      return shape != Shape.OBJECT && shape != Shape.SCALAR && shape != Shape.TICKED;
    }

    /** Whether its rows stand in printed order and have a place beside them. */
    boolean placed() {
      return name.equals("agencies") || name.equals("persons");
    }
  }

  static final List<Field> ALL =
      List.of(
          byLanguage("titles", false),
          byLanguage("subtitles", false),
          rows(
              "agencies",
              text("name"),
              text("as"),
              choice("role", "publisher", "commissioner", "funder", "author", "contributor")),
          rows(
              "dates",
              choice("kind", "published", "covered", "commissioned", "activity"),
              text("edtf")),
          ticked("types", Scheme.Kind.TYPE),
          concepts("languages", Scheme.Kind.LANGUAGE),
          byLanguage("abstracts", true),
          ticked("themes", Scheme.Kind.THEME),
          concepts("places", Scheme.Kind.PLACE),
          concepts("instruments", Scheme.Kind.INSTRUMENT),
          new Field("rights", Shape.OBJECT, null, List.of(text("licence"), text("statement"))),
          rows(
              "persons",
              text("name"),
              choice("role", "author", "editor", "translator", "contributor"),
              text("orcid")),
          rows(
              "identifiers",
              choice("scheme", "isbn", "issn", "doi", "handle", "url", "other"),
              text("value")),
          rows("links", text("url"), choice("rel", "landing", "fulltext", "archived", "related")),
          rows("alternativeTitles", text("lang"), text("value"), text("kind")),
          rows("keywords", text("lang"), text("value")),
          list("notes"),
          list("contentNotes"),
          rows("series", text("title"), text("number")),
          new Field(
              "partOf",
              Shape.OBJECT,
              null,
              List.of(
                  text("title"),
                  text("issn"),
                  text("isbn"),
                  text("volume"),
                  text("issue"),
                  text("pages"))),
          new Field("editionStatement", Shape.SCALAR, null, List.of(text("value"))),
          list("publishedIn"),
          new Field("extent", Shape.SCALAR, null, List.of(text("value"))),
          rows("editions", text("language")),
          rows("relations", text("kind"), text("id")),
          rows("sources", text("id"), text("kind"), text("name"), text("url"), text("retrieved")),
          rows(
              "statements",
              text("path"),
              text("value"),
              text("source"),
              choice("shown", "true", "false")));

  /** What a row calls its place. */
  static final String PLACE = "order";

  /** What "the source does not say" can answer. */
  static final List<String> NOT_STATED =
      List.of("date", "agency", "type", "language", "abstract", "licence");

  private FormFields() {}

  private static Field byLanguage(String name, boolean large) {
    return new Field(
        name,
        Shape.BY_LANGUAGE,
        null,
        List.of(text("lang"), new Column("value", large, List.of())));
  }

  private static Field rows(String name, Column... columns) {
    return new Field(name, Shape.ROWS, null, List.of(columns));
  }

  private static Field list(String name) {
    return new Field(name, Shape.LIST, null, List.of(text("value")));
  }

  private static Field concepts(String name, Scheme.Kind kind) {
    return new Field(name, Shape.CONCEPTS, kind, List.of(text("value")));
  }

  private static Field ticked(String name, Scheme.Kind kind) {
    return new Field(name, Shape.TICKED, kind, List.of());
  }

  private static Column text(String name) {
    return new Column(name, false, List.of());
  }

  private static Column choice(String name, String... options) {
    return new Column(name, false, List.of(options));
  }
}
