package org.researchhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PublicationIdTest {

  private static final String ALPHABET = "0123456789bcdfghjkmnpqrstvwxz";

  private final Random random = new Random(20061002);

  @Test
  void everyMintedOneIsValidAndHardlyAnyComesTwice() {
    var minted = new HashSet<String>();
    for (int n = 0; n < 10_000; n++) {
      String id = PublicationId.mint(random);
      assertThat(PublicationId.valid(id)).as(id).isTrue();
      assertThat(id).matches("[bcdfghjkmnpqrstvwxz][0-9bcdfghjkmnpqrstvwxz]{7}");
      minted.add(id);
    }
    assertThat(minted).hasSizeGreaterThan(9_998);
  }

  @Test
  void everySingleWrongCharacterIsFound() {
    for (int n = 0; n < 500; n++) {
      String id = PublicationId.mint(random);
      for (int position = 0; position < id.length(); position++) {
        for (char wrong : (ALPHABET + "aeioul-_ Bé").toCharArray()) {
          if (wrong != id.charAt(position)) {
            String other = id.substring(0, position) + wrong + id.substring(position + 1);
            assertThat(PublicationId.valid(other)).as("%s for %s", other, id).isFalse();
          }
        }
      }
    }
  }

  @Test
  void everySwapOfTwoNeighboursIsFound() {
    for (int n = 0; n < 5_000; n++) {
      var id = new StringBuilder(PublicationId.mint(random));
      for (int position = 0; position < id.length() - 1; position++) {
        char left = id.charAt(position);
        char right = id.charAt(position + 1);
        if (left != right) {
          var swapped = new StringBuilder(id);
          swapped.setCharAt(position, right);
          swapped.setCharAt(position + 1, left);
          assertThat(PublicationId.valid(swapped.toString()))
              .as("%s for %s", swapped, id)
              .isFalse();
        }
      }
    }
  }

  @Test
  void otherLengthsAndOtherTextAreNone() {
    for (String none : new String[] {"", "b", "k7x2m9q", "k7x2m9qdd", "00000000", "publications"}) {
      assertThat(PublicationId.valid(none)).as(none).isFalse();
    }
  }
}
