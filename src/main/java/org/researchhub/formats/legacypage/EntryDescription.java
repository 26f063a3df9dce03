package org.researchhub.formats.legacypage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.AuthorityLookup.Match;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.record.LanguageGuess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was read of one entry as a description, each fact with its source. */
final class EntryDescription {

  private static final String SOURCE = "s1";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final EntryFacts facts;
  private final int line;
  private final KnownWords words;
  private final ObjectNode json = JSON.objectNode();

  EntryDescription(EntryFacts facts, int line, KnownWords words) {
    this.facts = facts;
    this.line = line;
    this.words = words;
  }

  /**
   * @param pageLanguage taken for texts too short to tell; "und" when the page does not tell either
   */
  Description write(Origin origin, String pageLanguage) {
    texts(pageLanguage);
    agencies();
    dates();
    labels(pageLanguage);
    strings("languages", facts.languages);
    strings("notes", facts.notes);
    Optional.ofNullable(facts.edition).ifPresent(edition -> json.put("editionStatement", edition));
    Optional.ofNullable(facts.extent).ifPresent(extent -> json.put("extent", extent));
    links();
    source(origin);
    statements();
    return Description.of(json);
  }

  private void texts(String pageLanguage) {
    String prose =
        facts.paragraphs.stream().map(Entry.Part::text).collect(Collectors.joining("\n\n"));
    String proseLanguage = LanguageGuess.of(prose).orElse("");
    String title = facts.title + " " + facts.subtitle;
    String titleLanguage = titleLanguage(title, prose, proseLanguage, pageLanguage);
    json.putObject("titles").put(titleLanguage, facts.title);
    if (!facts.subtitle.isBlank()) {
      json.putObject("subtitles").put(titleLanguage, facts.subtitle);
    }
    if (prose.isEmpty()) {
      doubt("The page prints no text about it.");
    } else {
      json.putObject("abstracts")
          .put(proseLanguage.isEmpty() ? titleLanguage : proseLanguage, prose);
    }
    if (titleLanguage.equals(LanguageGuess.UNKNOWN)) {
      doubt("The language of its title is not certain.");
    }
  }

  /** A title is short: only clear words set it apart from its text or its page. */
  private static String titleLanguage(
      String title, String prose, String proseLanguage, String pageLanguage) {
    String around = proseLanguage.isEmpty() ? pageLanguage : proseLanguage;
    int needed = around.equals(LanguageGuess.UNKNOWN) ? 2 : 3;
    Optional<String> own = LanguageGuess.of(title, needed);
    if (own.isPresent() || !around.equals(LanguageGuess.UNKNOWN)) {
      return own.orElse(around);
    }
    return LanguageGuess.of(title + " " + prose).orElse(LanguageGuess.UNKNOWN);
  }

  private void agencies() {
    int order = 1;
    for (Entry.Part name : facts.publishers) {
      Optional<Match> match = words.agency(name.text());
      ObjectNode agency = json.withArray("/agencies").addObject();
      match.ifPresent(sure -> agency.put("id", sure.id()));
      agency.put("name", match.map(Match::label).orElse(name.text()));
      agency.put("as", name.text());
      agency.put("order", order++);
      agency.put("role", "publisher");
      if (match.isEmpty()) {
        facts.problems.add(
            new Problem(
                name.line(),
                "“%s” is not linked: the hub knows no agency for certain by this name."
                    .formatted(name.text())));
      }
    }
  }

  private void dates() {
    if (facts.published != null) {
      date("published", facts.published);
    }
    facts.told.stream().distinct().forEach(told -> date(told.kind(), told.edtf()));
  }

  private void date(String kind, String edtf) {
    ObjectNode date = JSON.objectNode().put("kind", kind).put("edtf", edtf);
    if (!json.withArray("/dates").valueStream().toList().contains(date)) {
      json.withArray("/dates").add(date);
    }
  }

  /** A type where it is one, a theme where a theme was printed in its place, else a keyword. */
  private void labels(String pageLanguage) {
    for (String label : facts.labels) {
      Optional<Match> type = words.type(label);
      Optional<Match> theme = words.theme(label);
      if (type.isPresent()) {
        json.withArray("/types").add(type.get().id());
      } else if (theme.isPresent()) {
        json.withArray("/themes").add(theme.get().id());
        doubt(
            "“%s” is a theme printed where a type should be; the type is not stated."
                .formatted(label));
      } else {
        json.withArray("/keywords")
            .addObject()
            .put("lang", LanguageGuess.of(label).orElse(pageLanguage))
            .put("value", label);
        doubt(
            "“%s” is no type and no theme that the hub knows; it was kept as a keyword."
                .formatted(label));
      }
    }
  }

  private void links() {
    facts.links.stream()
        .distinct()
        .forEach(url -> json.withArray("/links").addObject().put("url", url).put("rel", "landing"));
  }

  private void source(Origin origin) {
    ObjectNode source = json.putArray("sources").addObject();
    source.put("id", SOURCE).put("kind", "legacy-page").put("name", origin.name());
    Optional.ofNullable(origin.url()).ifPresent(url -> source.put("url", url));
    Optional.ofNullable(origin.retrieved())
        .ifPresent(day -> source.put("retrieved", day.toString()));
  }

  private void statements() {
    for (String field : List.of("titles", "subtitles", "abstracts")) {
      json.path(field)
          .properties()
          .forEach(text -> statement("/" + field + "/" + text.getKey(), text.getValue()));
    }
    for (String field : List.of("agencies", "dates", "types", "themes", "languages")) {
      int index = 0;
      for (JsonNode value : json.path(field)) {
        JsonNode shown =
            value.isObject() ? value.path(field.equals("dates") ? "edtf" : "as") : value;
        statement("/" + field + "/" + index++, shown);
      }
    }
  }

  private void statement(String path, JsonNode value) {
    ObjectNode statement = json.withArray("/statements").addObject();
    statement.put("path", path);
    statement.set("value", value);
    statement.put("source", SOURCE).put("shown", true);
  }

  private void strings(String field, List<String> values) {
    values.forEach(value -> json.withArray("/" + field).add(value));
  }

  private void doubt(String message) {
    facts.problems.add(new Problem(line, message));
  }
}
