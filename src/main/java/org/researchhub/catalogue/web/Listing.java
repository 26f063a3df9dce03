package org.researchhub.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Label;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.researchhub.platform.web.Words;
import tools.jackson.databind.JsonNode;

/** Puts publications into a reader's words, for lists. */
public final class Listing {

  private final Visit visit;
  private final Vocabulary vocabulary;

  public Listing(Visit visit, Vocabulary vocabulary) {
    this.visit = visit;
    this.vocabulary = vocabulary;
  }

  public Listed of(Publication publication) {
    return of(publication.id(), publication.slug(), publication.description());
  }

  public Listed of(String id, String slug, Description description) {
    Map.Entry<String, String> summary =
        Description.inLanguage(description.abstracts(), visit.language()).orElse(null);
    String beginning = summary == null ? "" : Listed.beginning(summary.getValue());
    return new Listed(
        id,
        url(slug),
        title(description),
        description.types().stream().map(this::label).toList(),
        description.agencies().stream().map(agency -> Text.own(agency.printed())).toList(),
        summary == null ? null : text(beginning, summary.getKey()),
        summary != null,
        date(description.published().orElse(null)),
        description.languages().stream().map(this::label).toList(),
        printed(id, description));
  }

  public String url(String slug) {
    return visit.at("/publications/" + slug);
  }

  /** The language-neutral address, whole. */
  public String permalink(String id) {
    return visit.site().absolute("/p/" + id);
  }

  /** The title for this reader, with its language when that is another. */
  public Text title(Description description) {
    return Description.inLanguage(description.titles(), visit.language())
        .map(title -> text(title.getValue(), title.getKey()))
        .orElse(Text.own(""));
  }

  /**
   * A line for lists on paper: who, when, what, where it is kept. It is made for every result and
   * follows no citation style.
   */
  private String printed(String id, Description description) {
    Words words = visit.words();
    List<String> persons =
        description.persons().stream().map(Description.PersonStatement::name).toList();
    List<String> agencies =
        description.agencies().stream().map(Description.AgencyStatement::printed).toList();
    String who = words.list(persons.isEmpty() ? agencies : persons);
    String when =
        description.published().map(words::date).orElse(words.say("catalogue.citation.nodate"));
    var citation = new StringBuilder();
    if (!who.isEmpty()) {
      citation.append(withoutStop(who)).append(". ");
    }
    citation.append('(').append(when).append("). ");
    citation.append(withoutStop(title(description).value())).append(". ");
    if (!persons.isEmpty() && !agencies.isEmpty()) {
      citation.append(withoutStop(words.list(agencies))).append(". ");
    }
    return citation.append(visit.site().title()).append(". ").append(permalink(id)).toString();
  }

  private static String withoutStop(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** A date in words, or that it is not stated. */
  public String date(@Nullable String edtf) {
    return edtf == null ? visit.words().say("catalogue.date.none") : visit.words().date(edtf);
  }

  /** The label of a concept for this reader, with its language when that is another. */
  public Text label(String id) {
    Label label = vocabulary.labelAlone(id, visit.language());
    return label == null ? Text.own(id) : text(label.text(), label.language());
  }

  public Text label(Concept concept) {
    return label(concept.id());
  }

  /** The name of a language. */
  public String language(String tag) {
    Label label = vocabulary.labelAlone(tag, visit.language());
    return label == null ? tag : label.text();
  }

  /** Words in a language, which is told only when it is not the page's. */
  public Text text(String value, String lang) {
    return Text.of(value, lang, visit.site().words().translated() ? visit.language() : "en");
  }

  /** A text that is given by language, for this reader; null when there is none. */
  public @Nullable Text text(JsonNode byLanguage) {
    var texts = new LinkedHashMap<String, String>();
    byLanguage
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return Description.inLanguage(texts, visit.language())
        .map(chosen -> text(chosen.getValue(), chosen.getKey()))
        .orElse(null);
  }

  /** Several labels in one line. */
  public List<String> labels(List<String> ids) {
    var labels = new ArrayList<String>();
    ids.forEach(id -> labels.add(vocabulary.label(id, visit.language())));
    return labels;
  }
}
