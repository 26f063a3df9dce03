package org.researchhub.curation.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergingTest {

  private static final Description HERE =
      described(
          "{'titles': {'en': 'Children on the move'}, 'agencies': [{'name': 'UNICEF', 'order': 1}],"
              + " 'dates': [{'kind': 'published', 'edtf': '2006-10'}],"
              + " 'sources': [{'id': 's1', 'kind': 'legacy-page', 'name': 'Old page'}]}");
  private static final Description RECORD =
      described(
          "{'titles': {'en': 'Children on the Move', 'fr': 'Enfants'}, 'agencies': [{'name': 'ILO',"
              + " 'order': 1}, {'name': 'UNICEF', 'order': 2}], 'dates': [{'kind': 'published',"
              + " 'edtf': '2006'}], 'extent': '64 p.', 'sources': [{'id': 's1', 'kind': 'ris',"
              + " 'name': 'refs.ris'}]}");

  @Test
  void whatIsEmptyIsFilledAndEveryStatementKeepsItsSource() {
    Description filled = new Merging(HERE, RECORD).filled();
    assertThat(filled.titles()).containsEntry("en", "Children on the move");
    assertThat(filled.titles()).containsEntry("fr", "Enfants");
    assertThat(filled.published()).contains("2006-10");
    assertThat(filled.toJson().path("extent").asString()).isEqualTo("64 p.");
    assertThat(filled.sources()).extracting(Description.Source::id).containsExactly("s1", "s2");
    assertThat(filled.statements())
        .filteredOn(statement -> statement.path().equals("/dates"))
        .extracting(Description.Statement::source, Description.Statement::shown)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("s1", true),
            org.assertj.core.groups.Tuple.tuple("s2", false));
    assertThat(HERE.titles()).as("the record itself stays").hasSize(1);
  }

  @Test
  void ofSeveralSourcesNoneIsTakenForOneThatDidNotSayIt() {
    Description here =
        described(
            """
            {'titles':{'en':'Ports'},'abstracts':{'en':'Here.'},
             'sources':[{'id':'s1','kind':'legacy-page','name':'A page'},
              {'id':'s2','kind':'curator','name':'Coding'}],
             'statements':[{'path':'/titles/en','value':'Ports','source':'s1','shown':true}]}
            """);
    Description there =
        described(
            """
            {'titles':{'en':'Harbours'},'abstracts':{'en':'There.'},
             'sources':[{'id':'s1','kind':'import','name':'a.ris'}]}
            """);
    Description merged =
        new Merging(here, there)
            .merged(Map.of("/titles/en", Choice.OTHER, "/abstracts/en", Choice.OTHER));

    assertThat(merged.statements())
        .filteredOn(statement -> !statement.shown() && statement.path().startsWith("/abstracts"))
        .extracting(Description.Statement::source)
        .doesNotContain("s1", "s2")
        .isNotEmpty();
    assertThat(merged.sources())
        .extracting(Description.Source::name)
        .contains("What this publication said before");
  }

  @Test
  void nobodyChoosesBetweenTitlesThatOnlyEndInAnotherSign() {
    Description here = described("{'titles':{'en':'Children first','fr':'Qui?','ar':'الأطفال؟'}}");
    Description there =
        described(
            "{'titles':{'en':'Children first. ','fr':'Qui donc?','ar':'الأطفال'},"
                + "'sources':[{'id':'s1','kind':'import','name':'a.ris'}]}");
    var merging = new Merging(here, there);

    assertThat(merging.differences())
        .filteredOn(Difference::matters)
        .extracting(Difference::path)
        .containsExactly("/titles/fr");
    assertThat(merging.filled().titles()).containsEntry("en", "Children first");
    assertThat(merging.filled().statements())
        .as("what the other wrote is kept as it wrote it")
        .anyMatch(statement ->
            statement.path().equals("/titles/en")
                && statement.value().asString().equals("Children first. ")
                && !statement.shown());
  }

  @Test
  void eachStatementIsChosenForItself() {
    Description merged =
        new Merging(HERE, RECORD)
            .merged(
                Map.of(
                    "/titles/en", Choice.OTHER,
                    "/titles/fr", Choice.EXISTING,
                    "/agencies", Choice.BOTH,
                    "/extent", Choice.EXISTING));
    assertThat(merged.titles()).isEqualTo(Map.of("en", "Children on the Move"));
    assertThat(merged.agencies())
        .extracting(Description.AgencyStatement::name)
        .containsExactly("UNICEF", "ILO");
    assertThat(merged.toJson().has("extent")).isFalse();
    assertThat(merged.published()).contains("2006-10");
  }

  @Test
  void whatAPublicationWithoutSourcesSaidIsKeptWhenItIsOverruled() {
    Description bare = described("{'titles': {'en': 'Children on the move'}}");
    Description merged = new Merging(bare, RECORD).merged(Map.of("/titles/en", Choice.OTHER));
    assertThat(merged.titles()).containsEntry("en", "Children on the Move");
    Description.Statement overruled =
        merged.statements().stream()
            .filter(statement -> statement.path().equals("/titles/en") && !statement.shown())
            .findFirst()
            .orElseThrow();
    assertThat(overruled.value().asString()).isEqualTo("Children on the move");
    assertThat(merged.sources())
        .filteredOn(source -> source.id().equals(overruled.source()))
        .extracting(Description.Source::kind)
        .containsExactly("hub");
    assertThat(Reversal.of(bare, merged, merged)).isEqualTo(bare);
    Description other = new Merging(RECORD, bare).filled();
    assertThat(other.statements())
        .as("likewise of a record without sources")
        .filteredOn(statement -> statement.path().equals("/titles/en"))
        .hasSize(2);
  }

  @Test
  void aMergeTakenBackLeavesExactlyWhatWasBefore() {
    Description after = new Merging(HERE, RECORD).merged(Map.of("/agencies", Choice.BOTH));
    assertThat(Reversal.of(HERE, after, after)).isEqualTo(HERE);
  }

  @Test
  void whatCameAfterAMergeStaysWhenItIsTakenBack() {
    var random = new Random(5);
    List<Choice> choices = List.of(Choice.values());
    for (int round = 0; round < 200; round++) {
      Description after =
          new Merging(HERE, RECORD)
              .merged(
                  Map.of(
                      "/titles/en", choices.get(random.nextInt(2)),
                      "/titles/fr", choices.get(random.nextInt(2)),
                      "/agencies", choices.get(random.nextInt(3)),
                      "/dates", choices.get(random.nextInt(3)),
                      "/extent", choices.get(random.nextInt(2))));
      Description undone = Reversal.of(HERE, after, harvested(after, round));
      assertThat(undone).isEqualTo(harvested(HERE, round));
    }
  }

  /** A harvest brings a title, a keyword and a place, wherever it finds the publication. */
  private static Description harvested(Description description, int round) {
    ObjectNode json = description.toJson();
    json.withObject("/titles").put("es", "Niños " + round);
    json.putArray("keywords").addObject().put("lang", "en").put("value", "harvest " + round);
    if (round % 2 == 0) {
      json.withArray("/agencies").addObject().put("name", "IOM").put("order", 9);
    }
    return Description.of(json);
  }

  private static Description described(String json) {
    return Description.of((ObjectNode) new JsonMapper().readTree(json.replace('\'', '"')));
  }
}
