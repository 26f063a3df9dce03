package org.researchhub.platform.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.db.DatabaseAddress;

/**
 * A hub's settings. Texts are by language; a text for a language that is not there is answered in
 * English, else in the first language there is.
 *
 * @param dataFolder where everything of this hub is kept
 * @param centreUrl the web site of the organisation behind the hub, by language; may be empty
 * @param baseUrl the address under which readers reach the hub, without a slash at the end; null
 *     for the one on this machine that the hub listens on
 * @param languages the languages of the pages; the first is the default
 * @param colours tokens of the visual language that this hub changes, e.g. {@code robbia: #14508c}
 * @param exitUrl where "Leave this site" leads, by language
 * @param exit whether "Leave this site" is shown at all
 * @param proxies addresses whose forwarded headers are believed
 * @param content whether a new data folder is filled with the default hub's content
 * @param files how files are taken in and kept
 * @param searchBudget how long a search may take, its wait for a turn included
 * @param outbound how other sites are asked for what they know
 * @param model what turns texts into vectors for searching
 */
public record HubSettings(
    Path dataFolder,
    Map<String, String> title,
    Map<String, String> centre,
    Map<String, String> centreUrl,
    Map<String, String> purpose,
    Map<String, String> recentHeading,
    @Nullable URI baseUrl,
    List<String> languages,
    Map<String, String> colours,
    Map<String, String> exitUrl,
    boolean exit,
    @Nullable String contactEmail,
    @Nullable String contactPost,
    DatabaseAddress database,
    List<String> proxies,
    boolean content,
    FileSettings files,
    Duration searchBudget,
    OutboundSettings outbound,
    ModelSettings model) {

  static final String SEARCH_BUDGET = "hub.search.budget";

  /** What holds when hub.yaml says nothing. */
  static final Duration USUAL_SEARCH_BUDGET = Duration.ofSeconds(2);

  /** The text for readers of this language. */
  public static String text(Map<String, String> texts, String language) {
    String text = texts.getOrDefault(language, texts.get("en"));
    return text != null ? text : texts.values().stream().findFirst().orElse("");
  }
}
