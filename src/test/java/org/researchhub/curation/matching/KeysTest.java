package org.researchhub.curation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The keys under which records meet are stored: other keys need another form. */
class KeysTest {

  @Test
  void whoMakesOtherKeysRaisesTheForm() {
    var record =
        (ObjectNode)
            new JsonMapper()
                .readTree(
                    """
                    {"titles": {"en": "Children on the move: a study of harbours"},
                     "dates": [{"kind": "published", "edtf": "2006-10"}],
                     "agencies": [{"name": "École"}],
                     "persons": [{"name": "Doe, Jane", "role": "author"}],
                     "identifiers": [{"scheme": "isbn", "value": "978-0-306-40615-7"}]}
                    """);

    assertThat(Keys.form() + " " + Keys.of(Description.of(record)))
        .as("raise the form in Keys, and write here what it gives now")
        .isEqualTo(
            "3.2 [i isbn 9780306406157, t childrenonthemoveastudyofharbours, t childrenonthemove,"
                + " b childr move study, e move study harbou, l childr harbou study,"
                + " a ecole 2006-10, p doe 2006]");
  }

  @Test
  void theNumbersOfKeysStayAsTheyAre() {
    assertThat(Keys.numbers(List.of("t childrenonthemove", "a ecole 2006-10", "p doe 2006")))
        .as("raise the form in Keys, and write here what it gives now")
        .containsExactly(-4232960389604314362L, -5476290996225629376L, 8561418633839760466L);
  }
}
