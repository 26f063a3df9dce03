package org.researchhub.search.cli;

import org.researchhub.authorities.Authorities;
import org.researchhub.platform.cli.HubCommand;
import org.researchhub.platform.cli.Rooms;
import org.researchhub.search.IndexedPassage.Place;
import org.researchhub.search.Query;
import org.researchhub.search.Search;
import org.researchhub.search.SearchAnswer;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Passage;
import org.springframework.util.LinkedMultiValueMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "search",
    description = "What the search page would show.",
    footer = {
      "",
      "Examples:",
      "  hub search guardianship",
      "  hub search \"tutelle\" --lang fr --json"
    })
public final class SearchCommand extends HubCommand {

  @Parameters(paramLabel = "Q", description = "What a reader would type.")
  private String words = "";

  @Option(
      names = "--lang",
      defaultValue = "en",
      paramLabel = "LANG",
      description = "The language of the page (default: en).")
  private String language = "en";

  @Option(
      names = "--limit",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many results, at most 100 (default: 10).")
  private int limit = 10;

  @Override
  protected int run(Rooms rooms) {
    var asked = new LinkedMultiValueMap<String, String>();
    asked.add("q", words);
    Query query =
        Query.of(
            asked, language, rooms.door(Authorities.class).vocabulary(), Math.clamp(limit, 1, 100));
    SearchAnswer answer = rooms.door(Search.class).search(query.request());
    if (options().json()) {
      print(json(answer));
    } else {
      answer.hits().forEach(this::show);
    }
    say(answer.total() + (answer.total() == 1 ? " result." : " results."));
    query
        .asWords(answer)
        .forEach(typed -> say("Not known as a filter, so searched for as words: " + typed));
    if (answer.cut()) {
      say("The time for a search was over: there may be more, and better ones.");
    }
    if (answer.suggestion() != null) {
      say("Did you mean: " + answer.suggestion());
    }
    return 0;
  }

  private void show(Hit hit) {
    print(hit.id() + "  " + title(hit.summary().path("titles")));
    for (Passage passage : hit.passages()) {
      Place place = passage.place();
      print(
          "    "
              + (place == null ? "" : placed(place) + ": ")
              + passage.text().text().replace('\n', ' '));
      if (place != null) {
        print("      " + passage.reading(page(hit)));
      }
    }
  }

  private static String placed(Place place) {
    if (place.page() != null) {
      return place.name() + " p. " + place.page();
    }
    return place.section() == null ? place.name() : place.name() + " section " + place.section();
  }

  private String page(Hit hit) {
    return "/" + language + "/publications/" + hit.summary().path("slug").asString(hit.id());
  }

  private String title(JsonNode titles) {
    String own = titles.path(language).asString("");
    String any = titles.valueStream().findFirst().map(title -> title.asString("")).orElse("");
    return own.isEmpty() ? titles.path("en").asString(any) : own;
  }

  private ObjectNode json(SearchAnswer answer) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.put("total", answer.total());
    if (answer.cut()) {
      json.put("cut", true);
    }
    if (answer.suggestion() != null) {
      json.put("suggestion", answer.suggestion());
    }
    var items = json.putArray("items");
    for (Hit hit : answer.hits()) {
      ObjectNode item = items.addObject().put("id", hit.id());
      item.setAll(hit.summary());
      item.put("score", hit.score());
      var passages = item.putArray("passages");
      for (Passage passage : hit.passages()) {
        ObjectNode one = passages.addObject().put("text", passage.text().text());
        Place place = passage.place();
        if (place != null) {
          one.put("file", place.name()).put("page", place.page()).put("section", place.section());
          one.put("url", passage.address()).put("read", passage.reading(page(hit)));
        }
      }
    }
    return json;
  }
}
