package org.researchhub.formats.legacypage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchhub.formats.record.PrintedDate;

/** Dates, languages, publishers and "more", each by itself. */
class StatementsTest {

  private final KnownWords words = new KnownWords(Pages.words());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "October 2006 | 2006-10",
        "Oct. 2006 | 2006-10",
        "12 October 2006 | 2006-10-12",
        "October 12, 2006 | 2006-10-12",
        "June–July 2004 | 2004-06/2004-07",
        "June/July 2004 | 2004-06/2004-07",
        "November 2003 - January 2004 | 2003-11/2004-01",
        "Spring 2003 | 2003-21",
        "2005 | 2005",
        "octobre 2004 | 2004-10",
        "1er décembre 2004 | 2004-12-01",
        "octubre de 2005 | 2005-10",
        "août 2001 | 2001-08",
        "März 1999 | 1999-03",
        "أكتوبر 2005 | 2005-10",
        "октябрь 2006 | 2006-10",
        "10/2006 | 2006-10",
        "2006-10-02 | 2006-10-02",
        "ca. 2004 | 2004~",
        "2003–2004 | 2003/2004",
        "2001/02 | 2001/2002",
      })
  void aPrintedDateBecomesEdtf(String printed, String edtf) {
    assertEquals(edtf, PrintedDate.parse(printed).orElseThrow().edtf());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 February 2004",
        "October",
        "Resolution 1325",
        "in 12 towns",
        "2006 children",
        "13/2006",
        "05/06/2006",
        "1990 Convention"
      })
  void whatIsNoDateStaysText(String printed) {
    assertTrue(PrintedDate.parse(printed).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNICEF – Terre des Hommes | UNICEF;Terre des Hommes",
        "UNICEF - UNOHCHR - OSCE/ODIHR | UNICEF;UNOHCHR;OSCE/ODIHR",
        "UN/IOM Working Group on Trafficking | UN/IOM Working Group on Trafficking",
        "UNICEF – Inter-Parliamentary Union | UNICEF;Inter-Parliamentary Union",
        "ILO-IPEC | ILO-IPEC",
        "UNICEF/UNAIDS | UNICEF/UNAIDS",
        "UNICEF / UNAIDS | UNICEF;UNAIDS",
        "WHO — UNFPA — World Bank | WHO;UNFPA;World Bank",
        "UNICEF, WHO & World Bank | UNICEF;WHO;World Bank",
        "UNICEF, WHO and World Bank | UNICEF;WHO;World Bank",
        "UNICEF and WHO | UNICEF;WHO",
        "Ministry of Health and Social Affairs | Ministry of Health and Social Affairs",
        "Ministry of Labour, Family and Social Affairs | Ministry of Labour, Family and Social"
            + " Affairs",
        "Ministry of Labour – UNICEF | Ministry of Labour;UNICEF",
        "University of Oxford, Department of Law | University of Oxford, Department of Law",
        "Institute for Youth in co-operation with UNICEF | Institute for Youth;UNICEF",
        "Ministère de la Santé – Fondation «Été» | Ministère de la Santé;Fondation «Été»",
        "FAO – Portugal | FAO – Portugal",
        "International Labour Organization (ILO) | International Labour Organization (ILO)",
        "Save the Children | Save the Children",
      })
  void publishersArePartedWhereSpacedSignsJoinThem(String printed, String names) {
    assertEquals(
        List.of(names.split(";")), new Publishers(words).split(printed, new ArrayList<>()::add));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ministry of Labour, Family and Social Affairs",
        "FAO – Portugal",
        "Agency of Roads & Rails"
      })
  void aNameKeptWholeInDoubtIsToldOf(String printed) {
    var doubts = new ArrayList<String>();
    new Publishers(words).split(printed, doubts::add);
    assertEquals(1, doubts.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Available in English, French and Arabic | [en, fr, ar]",
        "Available only in French | [fr]",
        "also available in Spanish | [es]",
        "Disponible en français et en arabe | [fr, ar]",
        "Disponible en español e inglés | [es, en]",
        "Languages: English; French | [en, fr]",
        "English and French versions | [en, fr]",
        "In French only | [fr]",
        "English | [en]",
      })
  void languagesAreReadWhereTheyAreStated(String printed, String ids) {
    assertEquals(
        ids, Availability.parse(printed, words, true).orElseThrow().languages().toString());
  }

  @Test
  void anUnknownLanguageIsKeptApart() {
    Availability read =
        Availability.parse("Available in English and Klingon", words, true).orElseThrow();
    assertEquals(List.of("en"), read.languages());
    assertEquals(List.of("Klingon"), read.unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "available in shops",
        "In Kosovo",
        "for use in English schools by teachers",
        "in five towns"
      })
  void otherBracketsAreNotLanguages(String printed) {
    assertTrue(Availability.parse(printed, words, true).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The end. more >",
        "The end. more »",
        "The end. Read more",
        "The end. [more]",
        "The end.more…",
        "The end. More...",
        "The end. more\u00a0>",
        "The end. (more)",
        "The end. lire la suite >",
        "The end. En savoir plus »",
        "The end. >>",
        "The end. Full text",
        "The end. más »",
      })
  void moreIsNoPartOfTheText(String printed) {
    assertEquals("The end.", MoreMark.strip(Printed.clean(printed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They asked for more",
        "Never more.",
        "one and no more.",
        "It hurts anymore…",
        "The sum > 3",
        "She offers support"
      })
  void aSentenceMayEndWithMore(String printed) {
    assertFalse(MoreMark.ends(printed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An overview of the situation up to December 2005. | covered ../2005-12",
        "In 2001/2002, within the framework of the pact, two bodies commissioned this joint report."
            + " | commissioned 2001/2002",
        "Our activity on this started in 1998 with a survey. | activity 1998/..",
        "The survey was carried out in March 2003. | activity 2003-03",
        "It compares prices between 1998 and 2002. | covered 1998/2002",
        "The interviews were conducted from May to June 2001. | activity 2001-05/2001-06",
        "Since 1996 the institute has measured rain. | activity 1996/..",
        "La situation jusqu'en décembre 2002. | covered ../2002-12",
        "L'enquête a été menée en 2003. | activity 2003",
      })
  void datesInATextAreDatesOfSomethingElse(String text, String told) {
    TextDates.Told first = TextDates.in(text).getFirst();
    assertEquals(told, first.kind() + " " + first.edtf());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Convention of 1989 is explained.",
        "Resolution 1325 (2000) asks for it.",
        "About 2000 children were asked."
      })
  void otherNumbersInATextAreLeftAlone(String text) {
    assertEquals(List.of(), TextDates.in(text));
  }
}
