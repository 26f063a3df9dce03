package org.researchhub.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ImpossibleTest {

  @Test
  void everythingThatCannotBeRightIsToldAtOnce() {
    assertEquals(
        List.of(
            "“978-92-806-4321-0” is not an ISBN: check the digits against the publication.",
            "“10/182” is not a DOI: a DOI looks like 10.1234/abcd.",
            "The identifier at /identifiers/2/value is empty: write it or leave it out.",
            "“2434-5611” is not an ISSN: check the digits against the publication.",
            "“0000-0002-1825-0098” is not an ORCID: check the digits or leave it out.",
            "“wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww…” at /keywords/0/value is too long: at most"
                + " 500 characters.",
            "There are too many places: at most 1000."),
        said(
            """
            {'titles': {'en': 'T'}, 'identifiers': [{'scheme': 'ISBN', 'value': '978-92-806-4321-0'},
            {'scheme': 'doi', 'value': '10/182'}, {'scheme': 'other', 'value': ' '}],
            'partOf': {'issn': '2434-5611'}, 'persons': [{'name': 'A', 'orcid': '0000-0002-1825-0098'}],
            'keywords': [{'lang': 'en', 'value': '%s'}], 'places': [%s]}
            """
                .formatted("w".repeat(501), "'pl-AL',".repeat(1001).replaceAll(",$", ""))));
  }

  @Test
  void whatCanBeRightIsLeftAlone() {
    assertEquals(
        List.of(),
        said(
            """
            {'titles': {'en': '%s'}, 'abstracts': {'en': '%s'}, 'identifiers':
            [{'scheme': 'isbn', 'value': 'ISBN 0-306-40615-2'},
            {'scheme': 'doi', 'value': 'https://doi.org/10.1000/182'},
            {'scheme': 'symbol', 'value': 'E/CN.4/2005/78'}]}
            """
                .formatted("t".repeat(1000), "a".repeat(30_000))));
  }

  @Test
  void checkDigitsTellRightFromWrong() {
    assertTrue(CheckDigits.isbn("978-0-306-40615-7"));
    assertTrue(CheckDigits.isbn("0-306-40615-2"));
    assertFalse(CheckDigits.isbn("0-306-40615-3"));
    assertTrue(CheckDigits.issn("2434-561X"));
    assertFalse(CheckDigits.issn("2434-5611"));
    assertTrue(CheckDigits.doi("https://doi.org/10.1000/182"));
    assertFalse(CheckDigits.doi("10/182"));
    assertTrue(CheckDigits.orcid("https://orcid.org/0000-0002-1825-0097"));
  }

  private static List<String> said(String json) {
    var document = (ObjectNode) new JsonMapper().readTree(json.replace('\'', '"'));
    return Impossible.in(Description.of(document)).stream().map(Impossible::sentence).toList();
  }
}
