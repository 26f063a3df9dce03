package org.researchhub.formats.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.AuthorityLookup.Match;
import org.researchhub.formats.Origin;
import org.researchhub.formats.record.Transcript.Body;
import org.researchhub.formats.record.Transcript.Text;
import org.researchhub.formats.record.Transcript.Title;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a transcript as a description, in the order of the published schema. */
final class TranscriptJson {

  private static final String SOURCE = "s1";

  private final Transcript said;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final String language;

  TranscriptJson(Transcript said) {
    this.said = said;
    this.language = language();
  }

  Description write(Origin origin) {
    titles();
    texts("subtitles", said.subtitles);
    texts("abstracts", said.abstracts);
    keywords();
    agencies();
    persons();
    dates();
    types();
    strings("languages", said.languages);
    identifiers();
    rights();
    if (!said.series.isEmpty()) {
      said.series.forEach(json.putArray("series")::add);
    }
    partOf();
    put("editionStatement", said.single.get("editionStatement"));
    strings("publishedIn", said.placesPrinted);
    put("extent", said.single.get("extent"));
    strings("notes", said.notes);
    links();
    source(origin);
    unmapped();
    return Description.owning(json);
  }

  /**
   * Of what has no language of its own: the one language stated, else the one it seems to be in.
   */
  private String language() {
    Set<String> stated = said.languages;
    if (stated.size() == 1) {
      return stated.iterator().next();
    }
    var sample = new StringBuilder();
    said.titles.stream().limit(2).forEach(title -> sample.append(title.value()).append(' '));
    said.abstracts.stream().limit(1).forEach(text -> sample.append(text.value()));
    sample.setLength(Math.min(sample.length(), 600));
    return LanguageGuess.of(sample.toString()).orElse(LanguageGuess.UNKNOWN);
  }

  private String tag(@Nullable String stated) {
    return stated == null ? language : stated;
  }

  private void titles() {
    ObjectNode titles = json.putObject("titles");
    ArrayNode others = JsonNodeFactory.instance.arrayNode();
    for (Title title : said.titles) {
      String tag = tag(title.language());
      boolean own = !title.kind().startsWith("=");
      boolean parallel = title.language() != null || titles.isEmpty();
      if (own && parallel && !titles.has(tag)) {
        titles.put(tag, title.value());
      } else {
        others
            .addObject()
            .put("lang", tag)
            .put("value", title.value())
            .put("kind", own ? title.kind() : title.kind().substring(1));
      }
    }
    if (titles.isEmpty()) {
      json.remove("titles");
    }
    if (!others.isEmpty()) {
      json.set("alternativeTitles", others);
    }
  }

  private void texts(String field, List<Text> texts) {
    if (texts.isEmpty()) {
      return;
    }
    ObjectNode byLanguage = json.putObject(field);
    for (Text text : texts) {
      String tag = tag(text.language());
      String before = byLanguage.path(tag).asString("");
      byLanguage.put(tag, before.isEmpty() ? text.value() : before + "\n\n" + text.value());
    }
  }

  /** A keyword that is one of the hub's themes or places for certain is coded as such. */
  private void keywords() {
    for (Text keyword : said.keywords) {
      Optional<Match> theme = said.terms.theme(keyword.value());
      Optional<Match> place = said.terms.place(keyword.value());
      if (theme.isPresent()) {
        addOnce("themes", theme.get().id());
      } else if (place.isPresent()) {
        addOnce("places", place.get().id());
      } else {
        keyword(tag(keyword.language()), keyword.value());
      }
    }
  }

  private void keyword(String tag, String value) {
    boolean there =
        json.path("keywords")
            .valueStream()
            .anyMatch(keyword -> keyword.path("value").asString("").equals(value));
    if (there) {
      return;
    }
    json.withArray("/keywords").addObject().put("lang", tag).put("value", value);
  }

  private void addOnce(String field, String id) {
    ArrayNode array = json.withArray("/" + field);
    if (array.valueStream().noneMatch(node -> node.asString().equals(id))) {
      array.add(id);
    }
  }

  /** One that publishes need not stand there a second time as author. */
  private void agencies() {
    int order = 1;
    for (Body body : said.bodies) {
      boolean publishes =
          body.role().equals("author") && said.bodies.contains(new Body(body.name(), "publisher"));
      if (publishes) {
        continue;
      }
      Optional<Match> match = said.terms.agency(body.name());
      ObjectNode agency = json.withArray("/agencies").addObject();
      match.ifPresent(sure -> agency.put("id", sure.id()));
      agency.put("name", match.map(Match::label).orElse(body.name()));
      match
          .filter(sure -> !sure.label().equals(body.name()))
          .ifPresent(sure -> agency.put("as", body.name()));
      agency.put("order", order++);
      agency.put("role", body.role());
    }
  }

  private void persons() {
    int order = 1;
    for (ObjectNode person : said.persons) {
      json.withArray("/persons").add(person.put("order", order++));
    }
  }

  private void dates() {
    if (said.published != null) {
      date("published", said.published);
    }
    said.dates.forEach((kind, values) -> values.forEach(value -> date(kind, value)));
  }

  private void date(String kind, String edtf) {
    json.withArray("/dates").addObject().put("kind", kind).put("edtf", edtf);
  }

  private void types() {
    for (String words : said.typeWords) {
      Optional<Match> type = said.terms.type(words);
      if (type.isPresent()) {
        addOnce("types", type.get().id());
      }
    }
    KindOfWork kind = said.kind;
    boolean inWords = json.has("types");
    if (!inWords && kind != null) {
      kind.labels().stream()
          .map(said.terms::type)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(type -> addOnce("types", type.id()));
    }
    if (!json.has("types")) {
      unknownType(kind);
    } else if (!inWords) {
      said.typeWords.forEach(words -> said.unmapped("type", words));
    }
  }

  private void unknownType(@Nullable KindOfWork kind) {
    String label = kind == null || kind.labels().isEmpty() ? "" : kind.labels().getFirst();
    boolean ofKind = !label.isEmpty();
    String words = ofKind || said.typeWords.isEmpty() ? label : said.typeWords.iterator().next();
    if (!words.isEmpty()) {
      keyword(ofKind ? "en" : language, words);
      said.problem("“" + words + "” is no type that the hub knows; it was kept as a keyword.");
      said.typeWords.stream()
          .filter(other -> !other.equals(words))
          .forEach(other -> said.unmapped("type", other));
    }
  }

  private void identifiers() {
    boolean within = said.partOf.containsKey("title");
    KindOfWork kind = said.kind;
    boolean partOfBook = within && kind != null && kind.isPart() && kind != KindOfWork.ARTICLE;
    said.identifiers.forEach((scheme, values) -> {
      for (String value : values) {
        boolean ofWhole =
            (scheme.equals("issn") && within) || (scheme.equals("isbn") && partOfBook);
        if (ofWhole && !said.partOf.containsKey(scheme)) {
          said.partOf.put(scheme, value);
        } else if (!value.equals(said.partOf.get(scheme))) {
          json.withArray("/identifiers").addObject().put("scheme", scheme).put("value", value);
        }
      }
    });
  }

  private void rights() {
    String statement = said.single.get("rights");
    String licence = said.single.get("licence");
    if (statement != null) {
      json.withObject("/rights").put("statement", statement);
    }
    if (licence != null) {
      json.withObject("/rights").put("licence", licence);
    }
  }

  private void partOf() {
    for (String field : List.of("title", "issn", "isbn", "volume", "issue", "pages")) {
      String value = said.partOf.get(field);
      if (value != null) {
        json.withObject("/partOf").put(field, value);
      }
    }
  }

  private void links() {
    said.links.forEach(
        (url, rel) -> json.withArray("/links").addObject().put("url", url).put("rel", rel));
  }

  private void source(Origin origin) {
    ObjectNode source = json.putArray("sources").addObject();
    source.put("id", SOURCE).put("kind", said.form).put("name", origin.name());
    if (origin.url() != null) {
      source.put("url", origin.url());
    }
    if (origin.retrieved() != null) {
      source.put("retrieved", origin.retrieved().toString());
    }
  }

  private void unmapped() {
    for (Transcript.Unmapped kept : said.unmapped) {
      json.withArray("/unmapped")
          .addObject()
          .put("format", said.form)
          .put("field", kept.field())
          .put("value", kept.value());
    }
  }

  private void strings(String field, Iterable<String> values) {
    values.forEach(value -> json.withArray("/" + field).add(value));
  }

  private void put(String field, @Nullable String value) {
    if (value != null) {
      json.put(field, value);
    }
  }
}
