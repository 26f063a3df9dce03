package org.researchhub.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;
import org.researchhub.catalogue.Description.PersonStatement;
import org.researchhub.catalogue.Publication;
import org.researchhub.platform.CleanText;
import tools.jackson.databind.JsonNode;

/**
 * What a reference says of one publication, in one reader's language, every word resolved and on
 * one line.
 *
 * @param url the permalink
 * @param typeLabel the type in words; empty when not stated
 * @param title title and subtitle
 * @param authors names as "Family, Given"; empty when agencies stand for them
 * @param publishers every agency in printed order, as printed
 * @param date when it was published; null when its source does not say
 * @param languages BCP 47 tags of the documents
 * @param identifiers values by scheme: isbn, issn, doi …
 * @param container the journal or book it is part of; empty when it stands alone
 * @param pdf the first PDF file's address, null when there is none
 * @param described the whole description, for forms that can hold more
 */
public record Citation(
    String id,
    String url,
    CitedType type,
    String typeLabel,
    String title,
    List<String> authors,
    List<String> editors,
    List<String> publishers,
    @Nullable CitedDate date,
    List<String> languages,
    @Nullable String summary,
    List<String> keywords,
    Map<String, String> identifiers,
    Container container,
    @Nullable Series series,
    @Nullable String pdf,
    Description described) {

  public record Container(String title, String volume, String issue, String pages) {
    public boolean isEmpty() {
      return title.isEmpty();
    }
  }

  public record Series(String title, String number) {}

  /**
   * @param base the hub's address without a slash at the end
   * @param language the reader's
   */
  public static Citation of(
      Publication publication, Vocabulary words, String base, String language) {
    Description described = publication.description();
    JsonNode json = described.toJson();
    Container container = container(json.path("partOf"));
    return new Citation(
        publication.id(),
        base + "/p/" + publication.id(),
        type(described, words, container),
        described.types().isEmpty() ? "" : words.label(described.types().getFirst(), language),
        title(described, language),
        persons(described, "author"),
        persons(described, "editor"),
        described.agencies().stream()
            .map(AgencyStatement::printed)
            .map(CleanText::oneLine)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList(),
        described.published().flatMap(CitedDate::of).orElse(null),
        described.languages(),
        Description.inLanguage(described.abstracts(), language)
            .map(Map.Entry::getValue)
            .map(CleanText::oneLine)
            .orElse(null),
        keywords(described, words, language),
        identifiers(described, json.path("partOf")),
        container,
        series(json.path("series").path(0)),
        pdf(described, base),
        described);
  }

  /** The authors, or the agencies where no person is named as one. */
  public List<String> creators() {
    return authors.isEmpty() ? publishers : authors;
  }

  private static String title(Description described, String language) {
    Map.Entry<String, String> title =
        Description.inLanguage(described.titles(), language).orElse(Map.entry("und", ""));
    String subtitle = described.subtitles().get(title.getKey());
    return CleanText.oneLine(
        subtitle == null ? title.getValue() : title.getValue() + ": " + subtitle);
  }

  private static CitedType type(Description described, Vocabulary words, Container container) {
    CitedType type =
        described.types().stream()
            .flatMap(id -> words.concept(id).stream())
            .findFirst()
            .map(CitedType::of)
            .orElse(CitedType.UNSTATED);
    return type.schema().equals("ScholarlyArticle") && !container.isEmpty()
        ? type.inJournal()
        : type;
  }

  private static List<String> persons(Description described, String role) {
    return described.persons().stream()
        .filter(person -> person.role().equals(role))
        .map(PersonStatement::name)
        .map(CleanText::oneLine)
        .toList();
  }

  private static List<String> keywords(Description described, Vocabulary words, String language) {
    var keywords = new ArrayList<String>();
    described.themes().forEach(id -> keywords.add(words.label(id, language)));
    described.places().forEach(id -> keywords.add(words.label(id, language)));
    described.instruments().forEach(id -> keywords.add(words.label(id, language)));
    described.keywords().forEach(keyword -> keywords.add(keyword.value()));
    return keywords.stream().map(CleanText::oneLine).distinct().toList();
  }

  private static Map<String, String> identifiers(Description described, JsonNode partOf) {
    var identifiers = new LinkedHashMap<String, String>();
    described
        .identifiers()
        .forEach(identifier ->
            identifiers.putIfAbsent(identifier.scheme(), CleanText.oneLine(identifier.value())));
    for (String scheme : List.of("issn", "isbn")) {
      String value = partOf.path(scheme).asString("");
      if (!value.isEmpty()) {
        identifiers.putIfAbsent(scheme, CleanText.oneLine(value));
      }
    }
    return identifiers;
  }

  private static Container container(JsonNode partOf) {
    return new Container(
        line(partOf, "title"),
        line(partOf, "volume"),
        line(partOf, "issue"),
        line(partOf, "pages"));
  }

  private static @Nullable Series series(JsonNode series) {
    String title = line(series, "title");
    return title.isEmpty() ? null : new Series(title, line(series, "number"));
  }

  private static String line(JsonNode node, String field) {
    return CleanText.oneLine(node.path(field).asString(""));
  }

  private static @Nullable String pdf(Description described, String base) {
    return described.editions().stream()
        .flatMap(edition -> edition.files().stream())
        .filter(file -> file.mediaType().equals("application/pdf"))
        .map(file -> base + file.address())
        .findFirst()
        .orElse(null);
  }
}
