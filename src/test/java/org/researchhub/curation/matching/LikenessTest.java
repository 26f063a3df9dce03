package org.researchhub.curation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether two texts are alike enough is told early, and as comparing them to the end would. */
class LikenessTest {

  private static final Random RANDOM = new Random(7);

  @Test
  void whatIsToldEarlyIsWhatComparingToTheEndTells() {
    int reached = 0;
    for (int n = 0; n < 20_000; n++) {
      String one = text(RANDOM.nextInt(40));
      String other = RANDOM.nextBoolean() ? text(RANDOM.nextInt(40)) : changed(one);
      long[] mine = Likeness.pieces(one);
      long[] theirs = Likeness.pieces(other);
      double likeness = Likeness.of(mine, theirs);
      for (double least :
          new double[] {0, 0.25, 0.6, 0.95, 1, likeness, Math.min(1, likeness + 0.01)}) {
        boolean reaches = Likeness.reaches(mine, theirs, least);
        assertThat(reaches).as("“%s”, “%s”, %s", one, other, least).isEqualTo(likeness >= least);
        reached += reaches ? 1 : 0;
      }
    }
    assertThat(reached).isBetween(20_000, 120_000);
  }

  private static String text(int length) {
    return RANDOM
        .ints(length, 'a', 'f')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String changed(String text) {
    int at = RANDOM.nextInt(text.length() + 1);
    return text.substring(0, at) + text(RANDOM.nextInt(4)) + text.substring(at);
  }
}
