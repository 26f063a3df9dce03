package org.researchhub.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "en-GB, 2006-10, October 2006",
    "ar, 2006-10, أكتوبر 2006",
    "fr, 2006-10, octobre 2006",
    "en-GB, 2006, 2006",
    "en-GB, 2006-06-01, 1 June 2006",
    "en, 1998/2002, 1998–2002",
    "en-GB, 2006-XX, 2006",
    "en, 199X, 1990s",
    "en-GB, 2006~, about 2006",
    "en, ../2005-12, until December 2005",
    "en, soon, soon"
  })
  void aDateIsWrittenInTheLanguageWithEuropeanDigits(String language, String edtf, String written) {
    var locale = Locale.forLanguageTag(language + "-u-nu-latn");
    assertEquals(written, new WrittenDates(Words.in("en"), locale).write(edtf));
  }

  @Test
  void daysOfOneMonthAreDrawnTogether() {
    assertEquals(
        "22–23 September 2004",
        Words.in("en")
            .date("2004-09-22/2004-09-23")
            .replaceAll("[\u2009\u202f ]+", " ")
            .replaceAll(" ?– ?", "–"));
  }

  @Test
  void anUntranslatedLanguageSpeaksEnglishAndAnUnknownKeyIsItself() {
    Words words = Words.in("xx");
    assertFalse(words.translated());
    assertEquals("Publications", words.say("platform.nav.publications"));
    assertEquals("no.such.key", words.say("no.such.key"));
  }

  @Test
  void valuesAreFilledInAndNumbersGrouped() {
    assertEquals("12,000 kB", Words.in("en").say("platform.size.kb", 12000));
    assertEquals("12.3 MB", Words.in("en").size(12_345_678));
  }
}
