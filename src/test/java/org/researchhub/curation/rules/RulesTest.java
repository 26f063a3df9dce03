package org.researchhub.curation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.researchhub.catalogue.Description;
import org.researchhub.platform.web.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RulesTest {

  private static final String COMPLETE =
      """
      "titles": {"en": "A title"}, "abstracts": {"en": "What it says."}, "dates": [{"kind": \
      "published", "edtf": "2006"}], "agencies": [{"name": "UNICEF"}], "types": ["dt-report"], \
      "languages": ["en"], "rights": {"licence": "CC-BY-4.0"}\
      """;

  @Test
  void nothingIsSaidOfACompleteRecord() {
    assertEquals(List.of(), said("{" + COMPLETE + "}"));
  }

  @Test
  void allRefusalsAreToldAtOnceInWholeSentences() {
    assertEquals(
        List.of(
            "“2006-02-30” is not a date. Write 2006, 2006-10 or 2006-10-31; add ? for uncertain"
                + " or ~ for about.",
            "“978-92-806-4321-0” is not an ISBN. Check the digits against the publication.",
            "“0000-0002-1825-0098” is not an ORCID. Check the digits, or take it away."),
        said(
            "{"
                + COMPLETE.replace("\"2006\"", "\"2006-02-30\"")
                + ", \"identifiers\": [{\"scheme\": \"isbn\", \"value\": \"978-92-806-4321-0\"}],"
                + " \"persons\": [{\"name\": \"A, B\", \"orcid\": \"0000-0002-1825-0098\"}]}"));
  }

  @Test
  void anAddressThatABrowserWouldRunIsRefused() {
    assertEquals(
        List.of(
            "“ JavaScript:alert(1)” is not an address on the web. Write one that begins with"
                + " https:// or http://, or take it away.",
            "“data:text/html,x” is not an address on the web. Write one that begins with"
                + " https:// or http://, or take it away."),
        said(
            "{"
                + COMPLETE
                + ", \"links\": [{\"url\": \" JavaScript:alert(1)\", \"rel\": \"landing\"},"
                + " {\"url\": \"https://example.org/data:1\", \"rel\": \"landing\"}], \"sources\":"
                + " [{\"id\": \"s9\", \"kind\": \"page\", \"url\": \"data:text/html,x\"}]}"));
  }

  @Test
  void anEmptyRecordIsRefusedForItsTitleAndWarnedOfForTheRest() {
    assertEquals(
        List.of(
            "It has no title. Give one in at least one language.",
            "It has no date. If the source states none, say so.",
            "It names no agency. If the source names none, say so.",
            "It has no type.",
            "It has no language. If the source does not say, say so.",
            "It has no abstract. Readers decide by it whether to read on.",
            "It has no licence. If the source states none, say so."),
        said("{}"));
  }

  @Test
  void thatTheSourceDoesNotSayIsAnAnswer() {
    assertEquals(
        List.of(),
        said(
            "{"
                + COMPLETE.replace("[{\"kind\": \"published\", \"edtf\": \"2006\"}]", "[]")
                + ", \"notStated\": [\"date\"]}"));
  }

  @Test
  void aTitleInCapitalsIsWarnedOf() {
    assertEquals(
        List.of(
            "The title “CHILD TRAFFICKING IN EUROPE” is in capitals only. Write it as in a"
                + " sentence."),
        said("{" + COMPLETE.replace("A title", "CHILD TRAFFICKING IN EUROPE") + "}"));
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertEquals(
        List.of(
            "“aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…” is too long. Shorten it to 1000 characters"
                + " at most."),
        said("{" + COMPLETE.replace("A title", "a".repeat(1001)) + "}"));
  }

  private static List<String> said(String json) {
    Description description = Description.of((ObjectNode) new JsonMapper().readTree(json));
    List<Finding> all = Rules.check(description);
    assertEquals(all.stream().filter(Finding::refuses).toList(), Rules.refusals(description));
    return all.stream().map(finding -> finding.sentence(Words.in("en"))).toList();
  }
}
