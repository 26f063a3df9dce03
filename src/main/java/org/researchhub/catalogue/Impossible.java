package org.researchhub.catalogue;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.DOTALL;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A value that cannot be right, whatever the source says.
 *
 * @param path where in the document, a JSON pointer
 * @param value as written; its beginning when it is long
 * @param most for what is too long: how many characters or entries it may have; else 0
 */
public record Impossible(String path, Kind kind, String value, int most) {

  /** What is wrong; the name in lower case is the last part of the key of its sentence. */
  public enum Kind {
    ISBN,
    ISSN,
    DOI,
    IDENTIFIER,
    ORCID,
    ADDRESS,
    LONG,
    MANY;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Running text; a book's introduction is no abstract. */
  private static final Map<String, Integer> LONGEST =
      Map.of(
          "abstracts", 30_000,
          "notes", 30_000,
          "contentNotes", 30_000,
          "statements", 30_000,
          "rights", 10_000,
          "titles", 1_000,
          "subtitles", 1_000,
          "keywords", 500,
          "identifiers", 500);

  /** What a browser or another program would run or open on the reader's own machine. */
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\s\\p{Cntrl}]*(?:javascript|vbscript|data|file|blob)\\s*:.*",
          DOTALL | CASE_INSENSITIVE);

  private static final int LONGEST_OTHER = 2_000;
  private static final int MOST_ENTRIES = 1_000;
  private static final int SHOWN = 40;

  /** Everything in a description that cannot be right, in the document's order. */
  public static List<Impossible> in(Description description) {
    return description.impossible();
  }

  static List<Impossible> found(Description description) {
    var found = new ArrayList<Impossible>();
    JsonNode document = description.document();
    identifiers(found, description.identifiers());
    for (Kind kind : List.of(Kind.ISSN, Kind.ISBN)) {
      JsonNode value = document.path("partOf").path(kind.key());
      if (value.isString()) {
        check(found, "/partOf/" + kind.key(), kind, value.asString());
      }
    }
    List<Description.PersonStatement> persons = description.persons();
    for (int i = 0; i < persons.size(); i++) {
      String orcid = persons.get(i).orcid();
      if (orcid != null) {
        check(found, "/persons/" + i + "/orcid", Kind.ORCID, orcid);
      }
    }
    for (String field : List.of("links", "sources")) {
      for (int i = 0; i < document.path(field).size(); i++) {
        JsonNode address = document.path(field).path(i).path("url");
        if (address.isString()) {
          check(found, "/" + field + "/" + i + "/url", Kind.ADDRESS, address.asString());
        }
      }
    }
    document
        .properties()
        .forEach(field -> {
          if (!fits(field.getValue(), LONGEST.getOrDefault(field.getKey(), LONGEST_OTHER))) {
            sizes(found, "/" + field.getKey(), field.getKey(), field.getValue());
          }
        });
    return List.copyOf(found);
  }

  private static void identifiers(
      List<Impossible> found, List<Description.Identifier> identifiers) {
    for (int i = 0; i < identifiers.size(); i++) {
      Kind kind =
          switch (identifiers.get(i).scheme().toLowerCase(Locale.ROOT)) {
            case "isbn" -> Kind.ISBN;
            case "issn" -> Kind.ISSN;
            case "doi" -> Kind.DOI;
            default -> Kind.IDENTIFIER;
          };
      check(found, "/identifiers/" + i + "/value", kind, identifiers.get(i).value());
    }
  }

  private static void check(List<Impossible> found, String path, Kind kind, String value) {
    boolean possible =
        switch (kind) {
          case ISBN -> CheckDigits.isbn(value);
          case ISSN -> CheckDigits.issn(value);
          case DOI -> CheckDigits.doi(value);
          case ORCID -> CheckDigits.orcid(value);
          case ADDRESS -> value.startsWith("http") || !UNSAFE.matcher(value).matches();
          case IDENTIFIER, LONG, MANY -> !value.isBlank();
        };
    if (!possible) {
      found.add(new Impossible(path, kind, shown(value), 0));
    }
  }

  /** Whether {@link #sizes} finds nothing, as in nearly everything; names no place for that. */
  private static boolean fits(JsonNode value, int longest) {
    if (!value.isContainer()) {
      return !value.isString() || value.asString().length() <= longest;
    }
    for (JsonNode one : value) {
      if (!fits(one, longest)) {
        return false;
      }
    }
    return value.size() <= MOST_ENTRIES;
  }

  private static void sizes(List<Impossible> found, String path, String field, JsonNode value) {
    int longest = LONGEST.getOrDefault(field, LONGEST_OTHER);
    if (value.isString() && value.asString().length() > longest) {
      found.add(new Impossible(path, Kind.LONG, shown(value.asString()), longest));
    }
    if (value.isContainer() && value.size() > MOST_ENTRIES) {
      found.add(new Impossible(path, Kind.MANY, field, MOST_ENTRIES));
      return;
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        sizes(found, path + "/" + i, field, value.path(i));
      }
    } else {
      value
          .properties()
          .forEach(inner -> sizes(found, path + "/" + inner.getKey(), field, inner.getValue()));
    }
  }

  private static String shown(String value) {
    return value.length() <= SHOWN
        ? value
        : value.substring(0, value.offsetByCodePoints(0, value.codePointCount(0, SHOWN) - 1)) + "…";
  }

  /** A whole sentence for those who hand a publication in by other ways than a form. */
  String sentence() {
    return switch (kind) {
      case ISBN -> "“" + value + "” is not an ISBN: check the digits against the publication.";
      case ISSN -> "“" + value + "” is not an ISSN: check the digits against the publication.";
      case DOI -> "“" + value + "” is not a DOI: a DOI looks like 10.1234/abcd.";
      case IDENTIFIER -> "The identifier at " + path + " is empty: write it or leave it out.";
      case ORCID -> "“" + value + "” is not an ORCID: check the digits or leave it out.";
      case ADDRESS -> "“" + value + "” is not an address on the web.";
      case LONG -> "“" + value + "” at " + path + " is too long: at most " + most + " characters.";
      case MANY -> "There are too many " + value + ": at most " + most + ".";
    };
  }
}
