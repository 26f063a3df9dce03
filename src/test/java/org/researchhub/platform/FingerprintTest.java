package org.researchhub.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FingerprintTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void theOrderOfFieldsMakesNoDifferenceAndThatOfEntriesDoes() {
    assertThat(of("{'a': 1, 'b': {'c': 'x', 'd': [1, 2]}}"))
        .isEqualTo(of("{'b': {'d': [1, 2], 'c': 'x'}, 'a': 1}"))
        .isNotEqualTo(of("{'a': 1, 'b': {'c': 'x', 'd': [2, 1]}}"));
  }

  @Test
  void whatIsLeftOutMakesNoDifferenceAtTheTopAlone() {
    assertThat(of("{'a': 'x', 'sources': [1]}")).isEqualTo(of("{'a': 'x'}"));
    assertThat(of("{'a': {'b': 'x', 'sources': [1]}}")).isNotEqualTo(of("{'a': {'b': 'x'}}"));
  }

  @Test
  void whatSaysSomethingElseHasAnotherNumber() {
    String[] all = {
      "{}",
      "{'a': null}",
      "{'a': ''}",
      "{'a': '1'}",
      "{'a': 1}",
      "{'a': [1]}",
      "{'a': ['1']}",
      "{'a': true}",
      "{'a': 'true'}",
      "{'a': {}}",
      "{'a': []}",
      "{'1': 'a'}",
      "{'a': {'b': 'c'}}",
      "{'b': {'a': 'c'}}",
      "{'a': 'b', 'c': 'd'}",
      "{'a': 'd', 'c': 'b'}",
      "{'ab': 'c'}",
      "{'a': 'bc'}",
      "{'a': [[], 'x']}",
      "{'a': ['x', []]}"
    };
    var numbers = new HashSet<Long>();
    for (String document : all) {
      assertThat(numbers.add(of(document))).as(document).isTrue();
    }
  }

  @Test
  void manyTextsThatDifferInOneLetterHaveNumbersOfTheirOwn() {
    var numbers = new HashSet<Long>();
    for (int n = 0; n < 200_000; n++) {
      numbers.add(Fingerprint.of("t title of number " + n));
    }
    assertThat(numbers).hasSize(200_000);
  }

  private static long of(String document) {
    return Fingerprint.of(JSON.readTree(document.replace('\'', '"')), Set.of("sources"));
  }
}
