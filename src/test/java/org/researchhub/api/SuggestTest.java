package org.researchhub.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.Programs;
import org.researchhub.ServedHub;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Outcome;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications;
import org.researchhub.catalogue.Submission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SuggestTest {

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

  private static Programs.Answer asked(String language, String typed, String... headers) {
    String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
    return reader.get("/" + language + "/suggest?q=" + q, headers);
  }

  private static JsonNode named(JsonNode answer, String text) {
    return answer
        .path("items")
        .valueStream()
        .filter(item -> item.path("text").asString().equals(text))
        .findFirst()
        .orElse(answer.path("none"));
  }

  @Test
  void aPlaceIsSuggestedInThePagesLanguageByItsBeginningInAnyOther() {
    JsonNode place = named(asked("fr", "alban").json(), "Albanie");
    assertThat(place.path("kind").asString("")).isEqualTo("Lieu");
    assertThat(place.path("url").asString("")).isEqualTo(hub.address() + "/fr/places/al");
    assertThat(place.path("count").asInt()).isPositive();
    assertThat(named(asked("ar", "Albani").json(), "ألبانيا").path("kind").asString(""))
        .isEqualTo("المكان");
    assertThat(reader.get("/fr/places/al").status()).isEqualTo(200);
  }

  @Test
  void whatMorePublicationsHaveComesFirstAndWhatNoneHasIsLeftOut() {
    JsonNode items = asked("en", "e").json().path("items");
    int last = Integer.MAX_VALUE;
    for (JsonNode item : items) {
      int count = item.path("count").asInt(0);
      assertThat(count).isLessThanOrEqualTo(last);
      last = count;
    }
    assertThat(items.size()).isBetween(2, 8);
    assertThat(named(asked("en", "tuval").json(), "Tuvalu").isMissingNode()).isTrue();
  }

  @Test
  void aTitleLeadsToItsPublicationUntilItIsWithdrawn() {
    ObjectNode json = new JsonMapper().createObjectNode();
    json.putObject("titles").put("en", "Quixotic measures <b> & \"more\"");
    Publication published =
        (Publication)
            ((Outcome.Done)
                    hub.door(Publications.class)
                        .publish(Submission.fresh(Description.of(json), "test")))
                .entry();
    hub.settle();
    Programs.Answer answer = asked("fr", "QUIXOTIC mea");
    JsonNode title = named(answer.json(), "Quixotic measures <b> & \"more\"");
    assertThat(title.path("language").asString("")).isEqualTo("en");
    assertThat(title.path("kind").asString("")).isEqualTo("Publication");
    assertThat(title.path("url").asString(""))
        .isEqualTo(hub.address() + "/fr/publications/" + published.slug());
    String tag = answer.header("ETag");
    assertThat(asked("fr", "QUIXOTIC mea", "If-None-Match", tag).status()).isEqualTo(304);

    hub.door(Publications.class).withdraw(published.id(), 1, "Under review", "test");
    hub.settle();
    Programs.Answer later = asked("fr", "QUIXOTIC mea", "If-None-Match", tag);
    assertThat(later.status()).isEqualTo(200);
    assertThat(later.json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "*", "\u0000", "-", "ﷺ", "\ud83d\ude00", "%", "zzxqw"})
  void whateverIsTypedTheAnswerIsAList(String typed) {
    for (String all : new String[] {typed, typed.repeat(400)}) {
      Programs.Answer answer = asked("ar", all);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().path("items").isArray()).isTrue();
      assertThat(answer.json().path("q").asString().length()).isLessThanOrEqualTo(100);
    }
    assertThat(reader.get("/en/suggest").status()).isEqualTo(200);
    assertThat(reader.get("/xx/suggest?q=alb").status()).isEqualTo(404);
  }

  @Test
  void aBrowserGetsTheListThatItKnows() {
    Programs.Answer answer = reader.get("/en/suggest?q=alban&form=opensearch");
    assertThat(answer.header("Content-Type")).isEqualTo("application/x-suggestions+json");
    JsonNode list = answer.json();
    assertThat(list.size()).isEqualTo(4);
    assertThat(list.path(0).asString()).isEqualTo("alban");
    assertThat(list.path(1).path(0).asString()).isEqualTo("Albania");
    assertThat(list.path(2).path(0).asString()).isEqualTo("Place");
    assertThat(list.path(3).path(0).asString()).isEqualTo(hub.address() + "/en/places/al");
  }
}
