package org.researchhub.formats.citations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;
import org.researchhub.formats.Citation;
import org.researchhub.formats.CitationWriter;
import org.researchhub.formats.csl.CslWriter;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Citations in words, in any style of the Citation Style Language, in the reader's language where
 * the styles know it. Each is written by itself: two of one author and year are not told apart by
 * letters. Safe from any thread.
 */
@Component
public class FormattedCitations {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Object>> ITEM = new TypeReference<>() {};
  private static final int KEPT_CHARACTERS = 4_000_000;
  private static final List<CitationStyle> OFFERED =
      List.of(
          new CitationStyle("apa", "APA"),
          new CitationStyle("chicago-author-date", "Chicago"),
          new CitationStyle("harvard-cite-them-right", "Harvard"),
          new CitationStyle("nlm-citation-sequence", "Vancouver (NLM)"),
          new CitationStyle("modern-language-association", "MLA"),
          new CitationStyle("oscola", "OSCOLA"));

  private final StyleFiles files = new StyleFiles();
  private final Engines engines = new Engines();
  private final Cache<String, FormattedCitation> written =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .<String, FormattedCitation>weigher(
              (key, citation) -> key.length() + citation.text().length() + citation.html().length())
          .build();

  /** The styles that readers choose from, the usual one first. */
  public static List<CitationStyle> offered() {
    return OFFERED;
  }

  /** The style that stands where nobody chose one. */
  public static CitationStyle usual() {
    return OFFERED.getFirst();
  }

  /** The style of this name, or of a usual one such as {@code mla}; empty when there is none. */
  public Optional<CitationStyle> style(String name) {
    return OFFERED.stream()
        .filter(style -> style.name().equals(name))
        .findFirst()
        .or(() -> StyleFiles.find(name).map(FormattedCitations::asOffered));
  }

  private static CitationStyle asOffered(CitationStyle found) {
    return OFFERED.stream()
        .filter(style -> style.name().equals(found.name()))
        .findFirst()
        .orElse(found);
  }

  /** Names of styles that somebody may have meant, nearest first; none when nothing is near. */
  public List<String> nearest(String name) {
    return NearestNames.of(name, files.names());
  }

  /**
   * One citation.
   *
   * @param language the reader's, in which the citation was made
   * @throws org.researchhub.platform.web.Busy when too many are being written
   */
  public FormattedCitation write(Citation citation, CitationStyle style, String language) {
    ObjectNode item = CslWriter.item(citation);
    String titleLanguage = titleLanguage(citation, language);
    fit(item, titleLanguage, style);
    String key = style.name() + " " + language + " " + item;
    FormattedCitation known = written.getIfPresent(key);
    if (known == null) {
      known =
          Rendered.of(
              engines.write(style.name(), language, JSON.convertValue(item, ITEM)),
              citation.title(),
              titleLanguage == null || titleLanguage.equals(language) ? null : titleLanguage);
      written.put(key, known);
    }
    return known;
  }

  /** Writes a list of them, a line each; for one list, because it counts. */
  public CitationWriter writer(CitationStyle style, String language) {
    return new CitationWriter() {
      private long written;

      @Override
      public String record(Citation citation) {
        return FormattedCitations.this.write(citation, style, language).numbered(++written) + "\n";
      }

      @Override
      public String between() {
        return "\n";
      }
    };
  }

  /** Styles capitalise English titles, so the item says what the title is in, not the files. */
  private static void fit(ObjectNode item, @Nullable String titleLanguage, CitationStyle style) {
    item.put("id", Engine.ID).remove("language");
    if (titleLanguage != null) {
      item.put("language", titleLanguage);
    }
    String genre = item.path("genre").asString("");
    if (!genre.isEmpty()) {
      item.put("genre", capitalised(genre));
    }
    String dois = item.path("DOI").asString("");
    if (dois.indexOf(' ') > 0) {
      item.put("DOI", dois.substring(0, dois.indexOf(' ')));
    }
    if (style.name().startsWith("apa") && authorsPublish(item)) {
      item.remove("publisher");
    }
  }

  private static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  /** APA does not name a publisher again that is the author. */
  private static boolean authorsPublish(ObjectNode item) {
    List<String> authors =
        item.path("author").valueStream().map(name -> name.path("literal").asString("")).toList();
    return String.join("; ", authors).equals(item.path("publisher").asString(""));
  }

  private static @Nullable String titleLanguage(Citation citation, String language) {
    return Description.inLanguage(citation.described().titles(), language)
        .map(Map.Entry::getKey)
        .filter(tag -> !tag.equals("und"))
        .orElse(null);
  }
}
