package org.researchhub.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;
import org.researchhub.accounts.Browser;
import org.researchhub.accounts.Role;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Agencies as they are printed: their order, and the agency of this hub that each of them is. */
class AgenciesInTheFormTest {

  private static final String SAVE = "/curate/save";
  private static final String THREE =
      """
      {"titles": {"en": "By three agencies"},
       "agencies": [
         {"name": "Bureau of Maps", "order": 1, "role": "publisher", "note": "maps"},
         {"name": "UNICEF Romania Country Office", "order": 2, "role": "publisher"},
         {"name": "UNICEF", "id": "ag-unicef", "order": 3, "role": "funder"}],
       "persons": [
         {"name": "Ada First", "order": 1, "role": "author"},
         {"name": "Bo Second", "order": 2, "role": "author"}],
       "sources": [{"id": "s1", "kind": "document", "name": "cover.pdf"}],
       "statements": [
         {"path": "/agencies/0/name", "value": "Bureau of Maps", "source": "s1", "shown": true},
         {"path": "/agencies/2", "value": "UNICEF", "source": "s1", "shown": true}]}
      """;

  private static ServedHub hub;
  private static Browser browser;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
    browser = Browser.signedIn(hub, "Orderer", Role.CURATOR);
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void anAgencyMovesToThePlaceThatIsWrittenBesideItAndWhatIsSaidOfItGoesWithIt() {
    Draft draft = drafts().add(three(), "test");
    assertThat(form(draft).select("[name$=.order]").eachAttr("value"))
        .containsExactly("1", "2", "3", "1", "2");

    Description up = saved(draft, Map.of("agencies.2.order", "1", "persons.0.order", "2"));
    assertThat(up.agencies())
        .extracting(Description.AgencyStatement::name)
        .containsExactly("UNICEF", "Bureau of Maps", "UNICEF Romania Country Office");
    assertThat(up.agencies())
        .extracting(Description.AgencyStatement::order)
        .containsExactly(1, 2, 3);
    assertThat(up.agencies().getFirst().id()).isEqualTo("ag-unicef");
    assertThat(up.toJson().at("/agencies/1/note").asString()).isEqualTo("maps");
    assertThat(up.persons())
        .extracting(Description.PersonStatement::name)
        .containsExactly("Bo Second", "Ada First");
    assertThat(paths(up)).containsExactly("/agencies/1/name", "/agencies/0");

    Description down = saved(draft, Map.of("agencies.0.order", "3"));
    assertThat(down.agencies()).isEqualTo(three().agencies());
    assertThat(paths(down)).containsExactly("/agencies/0/name", "/agencies/2");

    Description fewer = saved(draft, Map.of("agencies.0.name", "", "agencies.0.order", "1"));
    assertThat(fewer.agencies())
        .extracting(Description.AgencyStatement::order)
        .containsExactly(1, 2);
    assertThat(paths(fewer)).as("what was said of the one that is gone").contains("/agencies");
    assertThat(paths(fewer)).contains("/agencies/1");
    drafts().discard(draft.id());
  }

  @Test
  void movedBeforeMoreRowsAreAskedForEachAgencyKeepsWhatTheFormDoesNotShow() {
    Draft draft = drafts().add(three(), "test");
    var more = browser.submit(form(draft), Map.of("agencies.0.order", "2", "more", "agencies"));
    assertThat(more.page().select("[name=agencies.0.name]").attr("value"))
        .isEqualTo("UNICEF Romania Country Office");
    browser.submit(more.form(SAVE), Map.of("agencies.3.name", "Office of Roads", "act", "save"));
    Description saved = drafts().find(draft.id()).orElseThrow().description();
    assertThat(saved.agencies())
        .extracting(Description.AgencyStatement::name)
        .containsExactly(
            "UNICEF Romania Country Office", "Bureau of Maps", "UNICEF", "Office of Roads");
    assertThat(saved.toJson().at("/agencies/1/note").asString()).isEqualTo("maps");
    assertThat(saved.toJson().at("/agencies/0").has("note")).isFalse();
    assertThat(paths(saved)).containsExactly("/agencies/1/name", "/agencies/2");
    drafts().discard(draft.id());
  }

  @Test
  void whereSeveralAgenciesMayBeMeantOneIsChosenOrNone() {
    Draft draft = drafts().add(three(), "test");
    var offered = form(draft).select("[name=agencies.1.record] option");
    assertThat(offered.eachText())
        .startsWith("None: only as printed", "UNICEF Romania (United Nations Children’s Fund)")
        .contains("United Nations Children’s Fund")
        .doesNotContain("Council of Europe");
    assertThat(form(draft).select("[name=agencies.0.record]")).as("nothing is like it").isEmpty();

    Description chosen = saved(draft, Map.of("agencies.1.record", "ag-unicef-romania"));
    assertThat(chosen.agencies().get(1).id()).isEqualTo("ag-unicef-romania");
    assertThat(chosen.agencies().get(1).name()).isEqualTo("UNICEF Romania Country Office");
    assertThat(saved(draft, Map.of("notes.0.value", "Other")).agencies())
        .as("stays")
        .isEqualTo(chosen.agencies());
    assertThat(saved(draft, Map.of("agencies.2.record", "")).agencies().get(2).id())
        .as("also where the name is known")
        .isNull();
    assertThat(saved(draft, Map.of("agencies.1.record", "pl-RO")).agencies().get(1).id())
        .as("a place is no agency")
        .isEqualTo("ag-unicef-romania");
    assertThat(saved(draft, Map.of("agencies.1.name", "Ministry of Tides")).agencies().get(1).id())
        .as("another name is another agency")
        .isNull();
    drafts().discard(draft.id());
  }

  private static FormElement form(Draft draft) {
    return browser.get("/curate/drafts/" + draft.id()).form(SAVE);
  }

  private static Description saved(Draft draft, Map<String, String> changed) {
    var all = new HashMap<>(changed);
    all.put("act", "save");
    browser.submit(form(draft), all);
    return drafts().find(draft.id()).orElseThrow().description();
  }

  private static List<String> paths(Description description) {
    return description.statements().stream().map(Description.Statement::path).toList();
  }

  private static Drafts drafts() {
    return hub.door(Drafts.class);
  }

  private static Description three() {
    return Description.of((ObjectNode) new JsonMapper().readTree(THREE));
  }
}
