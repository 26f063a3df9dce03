package org.researchhub.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.Programs;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a publication's page offers to read next, and why. */
class RelatedPublicationsTest {

  private static ServedHub hub;
  private static Programs reader;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    hub.settle();
    reader = new Programs(hub.address());
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  private static Publication published(
      String title, String text, List<String> places, List<String> themes) {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", title);
    if (!text.isEmpty()) {
      json.putObject("abstracts").put("en", text);
    }
    places.forEach(json.putArray("places")::add);
    themes.forEach(json.putArray("themes")::add);
    Outcome outcome =
        hub.door(Publications.class).publish(Submission.fresh(Description.of(json), "test"));
    return (Publication) ((Outcome.Done) outcome).entry();
  }

  /** Titles with their reasons, in the order of the page. */
  private static Map<String, String> related(Publication publication, String language) {
    hub.settle();
    String page =
        reader
            .get("/" + language + "/publications/" + publication.slug(), "Accept", "text/html")
            .body();
    var related = new java.util.LinkedHashMap<String, String>();
    for (Element item : Jsoup.parse(page).select("section > ul.items > li:has(> a + br)")) {
      related.put(item.select("> a").text(), item.select("> .stone").text());
    }
    return related;
  }

  @Test
  void thoseThatShareTheRarestCodesComeFirstHoweverManyNewerOnesShareLess() {
    Publication own = published("Seas and children", "", List.of("pl-IS", "pl-FJ"), List.of());
    published("The truly nearest", "", List.of("pl-IS", "pl-FJ"), List.of());
    for (int i = 0; i < 50; i++) {
      published("Newer " + i, "", List.of("pl-FJ"), List.of());
    }
    Map<String, String> english = related(own, "en");
    assertThat(english).hasSize(5);
    assertThat(english.entrySet().iterator().next())
        .isEqualTo(Map.entry("The truly nearest", "Shares: Iceland, Fiji"));
    assertThat(english.values().stream().skip(1)).containsOnly("Shares: Fiji");
    assertThat(related(own, "fr")).containsEntry("The truly nearest", "En commun : Islande, Fidji");
  }

  @Test
  void whatIsCodedWithNothingHasOnesWithSimilarWords() {
    Publication own =
        published(
            "Lighthouse keepers of the strait",
            "Apprentices kept foghorns and lanterns.",
            List.of(),
            List.of());
    published("Foghorns and lanterns", "What lighthouse apprentices learnt.", List.of(), List.of());
    published("A strait", "Nothing else is alike.", List.of(), List.of());
    assertThat(related(own, "en"))
        .isEqualTo(
            Map.of("Foghorns and lanterns", "Similar words: lighthouse, apprentices, foghorns"));
  }

  @Test
  void aWithdrawnOneIsNotOffered() {
    Publication own = published("One of two", "", List.of("pl-TV"), List.of());
    Publication other = published("The other of two", "", List.of("pl-TV"), List.of());
    assertThat(related(own, "en")).containsOnlyKeys("The other of two");
    hub.door(Publications.class).withdraw(other.id(), 1, "Under review", "test");
    assertThat(related(own, "en")).isEmpty();
  }
}
