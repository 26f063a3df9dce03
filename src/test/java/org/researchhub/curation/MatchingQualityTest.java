package org.researchhub.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published figures of matching hold. */
class MatchingQualityTest {

  @Test
  void reportsOfThisFieldAreToldApart() throws IOException {
    MatchingQuality quality =
        MatchingQuality.of(Path.of("src/test/resources/matching/reports.jsonl"));
    assertThat(quality.f1()).as(quality.wrong().toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(quality.certainPrecision()).isGreaterThanOrEqualTo(0.995);
    assertThat(quality.kindsAsLabelled()).isGreaterThanOrEqualTo(0.95);
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "valid"})
  void pairsLabelledByOthersAreJudgedAsLabelled(String part) throws IOException {
    String data = Objects.requireNonNullElse(System.getenv("HUB_TEST_DATA"), "../shared/data");
    Path file = Path.of(data, "dedup", "dblp-acm-" + part + ".jsonl.gz");
    assumeTrue(Files.exists(file), "The outside test data is not beside the checkout");
    MatchingQuality quality = MatchingQuality.of(file);
    assertThat(quality.f1()).isGreaterThanOrEqualTo(0.97);
    assertThat(quality.certainPrecision()).isGreaterThanOrEqualTo(0.995);
  }
}
