package org.researchhub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.Programs;
import tools.jackson.databind.JsonNode;

/** What pages say about fetching other pages ahead. */
@ExtendWith(Stage.Opener.class)
class SpeculationTest {

  @ParameterizedTest
  @ValueSource(strings = {"/en/", "/ar/publications", "/fr/search?q=enfant"})
  void aPageNamesTheRulesUnlessItsReaderAsksToSpareData(String path, Stage stage) {
    var reader = new Programs(stage.address());
    for (int time = 0; time < 2; time++) {
      Programs.Answer usual = reader.get(path, "Accept", "text/html");
      Programs.Answer spared = reader.get(path, "Accept", "text/html", "Save-Data", "on");
      assertThat(usual.header("Speculation-Rules")).startsWith("\"/assets/speculation-");
      assertThat(spared.header("Speculation-Rules")).isEmpty();
      assertThat(usual.header("Vary")).containsIgnoringCase("Save-Data");
      assertThat(spared.header("Vary")).containsIgnoringCase("Save-Data");
      assertThat(spared.body()).isEqualTo(usual.body());
    }
  }

  @Test
  void theRulesFetchOnlyOnceALinkIsPressedAndNeverRender(Stage stage) {
    var reader = new Programs(stage.address());
    String address = reader.get("/en/").header("Speculation-Rules").replace("\"", "");
    Programs.Answer answer = reader.get(address);
    assertThat(answer.header("Content-Type")).isEqualTo("application/speculationrules+json");
    JsonNode rules = answer.json();
    assertThat(rules.propertyNames()).containsExactly("prefetch");
    assertThat(rules.path("prefetch")).hasSize(1);
    assertThat(rules.at("/prefetch/0/eagerness").asString()).isEqualTo("conservative");
  }

  @Test
  void pagesMayBeFetchedAheadAndFilesSearchesTheExitAndTheStaffsPagesMayNot(Stage stage) {
    try (var visitor = stage.visitor(Look.of("en light 1280"), true)) {
      Page page = visitor.newPage();
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate("/en/publications");
      String matching =
          """
          async () => {
            const rules = await (await fetch('%s')).json();
            const left = rules.prefetch[0].where.and[1].not.href_matches;
            const out = path => left.some(pattern => new URLPattern(pattern, location.origin)
              .test(new URL(path, location.origin)));
            return ['/en/themes', '/ar/publications/user-guide', '/en/'].filter(out).concat(
              ['/exit', '/exit?x=1', '/curate', '/curate/add', '/files/0123456789abcdef/a.pdf',
               '/en/search', '/en/search?q=a', '/en/publications?page=2', '/en/publications.atom',
               '/en/publications/user-guide.json', '/api/v1/search'].filter(path => !out(path)));
          }
          """
              .formatted(
                  new Programs(stage.address())
                      .get("/en/")
                      .header("Speculation-Rules")
                      .replace("\"", ""));
      assertThat((List<?>) page.evaluate(matching)).isEmpty();
      assertThat(complaints).isEmpty();
    }
  }
}
