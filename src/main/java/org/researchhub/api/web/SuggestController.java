package org.researchhub.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.api.web.Suggestions.Suggestion;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.web.Answers;
import org.researchhub.platform.web.Busy;
import org.researchhub.platform.web.Site;
import org.researchhub.search.Search;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Suggestions while somebody types. They are a courtesy: whatever was typed, and however search is,
 * the answer is what can be said now.
 */
@Controller
class SuggestController {

  private static final int LONGEST = 100;
  private static final MediaType FOR_BROWSERS =
      MediaType.parseMediaType("application/x-suggestions+json");
  private static final JsonMapper JSON = new JsonMapper();

  private final Answers answers;
  private final Suggestions suggestions;
  private final Search search;
  private final Changes changes;

  SuggestController(Answers answers, Suggestions suggestions, Search search, Changes changes) {
    this.answers = answers;
    this.suggestions = suggestions;
    this.search = search;
    this.changes = changes;
  }

  /**
   * @param form {@code opensearch} for the list that browsers read
   */
  @GetMapping("/{lang:[a-z]{2,3}}/suggest")
  ResponseEntity<byte[]> suggest(
      @PathVariable String lang,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String form,
      HttpServletRequest request) {
    Site site = answers.site(lang, request);
    String typed = q == null ? "" : q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    MediaType type = "opensearch".equals(form) ? FOR_BROWSERS : Answers.JSON;
    try {
      String tag = "s" + search.position() + "-c" + changes.last();
      return answers.answer(
          request, tag, type, () -> written(type, typed, suggestions.of(typed, site), site));
    } catch (Busy e) {
      String text = written(type, typed, suggestions.withoutSearch(typed, site), site);
      return ResponseEntity.ok()
          .cacheControl(CacheControl.noStore())
          .contentType(type)
          .body(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String written(MediaType type, String typed, List<Suggestion> found, Site site) {
    JsonNode json = type == FOR_BROWSERS ? list(typed, found, site) : object(typed, found, site);
    return json.toString();
  }

  private static ObjectNode object(String typed, List<Suggestion> found, Site site) {
    ObjectNode json = JSON.createObjectNode().put("q", typed);
    json.put("said", site.words().count("search.suggest.said", found.size()));
    ArrayNode items = json.putArray("items");
    for (Suggestion suggestion : found) {
      ObjectNode item = items.addObject().put("text", suggestion.text().value());
      if (suggestion.text().lang() != null) {
        item.put("language", suggestion.text().lang());
      }
      item.put("kind", suggestion.kind());
      if (suggestion.count() != null) {
        item.put("count", suggestion.count());
      }
      item.put("url", site.absolute(suggestion.url()));
    }
    return json;
  }

  /** What was typed, then texts, what they are, and where they lead, as OpenSearch has it. */
  private static ArrayNode list(String typed, List<Suggestion> found, Site site) {
    ArrayNode json = JSON.createArrayNode().add(typed);
    ArrayNode texts = json.addArray();
    ArrayNode kinds = json.addArray();
    ArrayNode addresses = json.addArray();
    for (Suggestion suggestion : found) {
      texts.add(suggestion.text().value());
      kinds.add(suggestion.kind());
      addresses.add(site.absolute(suggestion.url()));
    }
    return json;
  }
}
