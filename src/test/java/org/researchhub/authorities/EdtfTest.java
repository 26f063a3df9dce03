package org.researchhub.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

  @ParameterizedTest
  @CsvSource({
    "2006, 2006-01-01",
    "2006-10, 2006-10-01",
    "2006-10-31, 2006-10-31",
    "2004-02-29, 2004-02-29",
    "2006?, 2006-01-01",
    "2006-10~, 2006-10-01",
    "2006-10-31%, 2006-10-31",
    "2006-21, 2006-01-01",
    "2006-24, 2006-10-01",
    "200X, 2000-01-01",
    "19XX, 1900-01-01",
    "1998/2002, 1998-01-01",
    "2003-11/.., 2003-11-01",
    "../2006-10, 2006-10-31",
    "2006-10/2006, 2006-10-01",
  })
  void datesAreAsPreciseAsTheirSource(String text, String sortKey) {
    Edtf date = Edtf.parse(text).orElseThrow();

    assertThat(date.toString()).isEqualTo(text);
    assertThat(date.sortKey()).isEqualTo(sortKey);
    assertThat(date.year()).isEqualTo(Integer.parseInt(sortKey.substring(0, 4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2006-13",
        "2006-00",
        "2006-02-30",
        "2005-02-29",
        "2006-10-00",
        "2006-10-32",
        "2006-20",
        "2006-25",
        "2006-21-01",
        "06",
        "206",
        "20066",
        "2006/2005",
        "2006-10/2006-09",
        "../..",
        "/",
        "2006/",
        "/2006",
        "2006-10-31/2006-10-30",
        "October 2006",
        "2006-1",
        "2006 ",
        "200X-10",
        "20XX-01-01",
        "2XXX",
        "X006",
        "2006??",
        "-2006",
        "+2006",
        "２００６",
        "2006/2007/2008",
        "n.d.",
        "2006-10-31T10:00:00Z",
        "2006\n"
      })
  void anythingElseIsNoDate(String text) {
    assertThat(Edtf.parse(text)).isEmpty();
  }

  @Test
  void everyDayThereIsAndNoOtherIsADate() {
    int days = 0;
    for (int month = 0; month <= 20; month++) {
      for (int day = 0; day <= 40; day++) {
        days += Edtf.parse("2004-%02d-%02d".formatted(month, day)).isPresent() ? 1 : 0;
      }
    }
    assertThat(days).isEqualTo(366);
  }
}
