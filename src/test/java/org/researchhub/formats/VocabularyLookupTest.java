package org.researchhub.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.researchhub.authorities.Concept;
import org.researchhub.formats.AuthorityLookup.Match;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a source prints is certain only when the hub's words leave no choice. */
class VocabularyLookupTest {

  private static Concept agency(String id, String label, List<String> broader) {
    return new Concept(
        id,
        "agency",
        id,
        broader,
        Map.of("en", label),
        Set.of(),
        Map.of(),
        Map.of(),
        JsonNodeFactory.instance.objectNode());
  }

  private static List<Match> find(String text, Concept... found) {
    return new VocabularyLookup((kind, label) -> List.of(found)).find(AuthorityLookup.AGENCY, text);
  }

  @Test
  void oneConceptAloneIsCertain() {
    Concept bank = agency("ag-bank", "World Bank", List.of());
    assertEquals(List.of(new Match("ag-bank", "World Bank", true)), find("WORLD BANK", bank));
  }

  @Test
  void twoConceptsOfOneNameAreNot() {
    Concept one = agency("ag-1", "Youth Council", List.of());
    Concept other = agency("ag-2", "Youth Council", List.of());
    assertEquals(
        List.of(false, false),
        find("Youth Council", one, other).stream().map(Match::certain).toList());
  }

  @Test
  void initialsOfAPartOfALargerBodyAreNot() {
    Concept part = agency("ag-part", "Inland Research Centre", List.of("ag-whole"));
    assertEquals(false, find("IRC", part).getFirst().certain());
    assertEquals(true, find("Inland Research Centre", part).getFirst().certain());
  }

  @Test
  void anUnknownSchemeHasNoWords() {
    assertEquals(List.of(), new VocabularyLookup((kind, label) -> List.of()).find("colour", "red"));
  }
}
