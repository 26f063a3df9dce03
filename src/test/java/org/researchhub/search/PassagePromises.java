package org.researchhub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.search.Told.told;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.researchhub.search.SearchAnswer.Hit;
import org.researchhub.search.SearchAnswer.Passage;
import org.researchhub.search.SearchRequest.Sort;

/** What every search index promises about the text of publications' files. */
interface PassagePromises extends Indexed {

  @Test
  default void whatOnlyAFileSaysIsFoundWithItsPage() {
    put(
        told("a")
            .titled("en", "Annual report")
            .page(3, "en", "Nothing that was asked for.")
            .page(12, "en", "A guardian is appointed without delay. Costs are borne by the state."),
        told("b").titled("en", "Another report").page(1, "en", "Costs only."));
    Hit hit = only("guardian costs");
    assertThat(hit.id()).isEqualTo("a");
    assertThat(hit.passages()).hasSize(1);
    Passage passage = hit.passages().getFirst();
    assertThat(passage.place())
        .isEqualTo(new IndexedPassage.Place("0123456789abcdef", "report.pdf", 12, null));
    assertThat(passage.address()).isEqualTo("/files/0123456789abcdef/report.pdf#page=12");
    assertThat(passage.language()).isEqualTo("en");
    assertThat(Indexed.marked(passage.text())).containsExactly("guardian", "Costs");
  }

  @Test
  default void wordsMayStandInDescriptionAndFile() {
    put(
        told("a").titled("en", "Albania").page(1, "en", "Guardianship of children."),
        told("b").titled("en", "Albania"),
        told("c").titled("en", "Romania").page(1, "en", "Guardianship of children."));
    assertThat(Indexed.ids(search("albania guardianship"))).containsExactly("a");
    assertThat(Indexed.ids(search("guardianship"))).containsExactlyInAnyOrder("a", "c");
    assertThat(Indexed.ids(search("guardianship -albania"))).containsExactly("c");
    assertThat(Indexed.ids(search("albania -guardianship"))).containsExactly("b");
  }

  @Test
  default void aPublicationIsFoundAndCountedOnceHoweverManyPagesHaveTheWord() {
    Told many = told("a").titled("en", "Report").counting(Facet.PLACE, "al");
    for (int page = 1; page <= 9; page++) {
      many.page(page, "en", "Guardianship on page " + page + ".");
    }
    put(many, told("b").titled("en", "Guardianship").counting(Facet.PLACE, "al", "ro"));
    SearchAnswer answer = search("guardianship");
    assertThat(answer.total()).isEqualTo(2);
    assertThat(index().count(SearchRequest.of("guardianship", "en"))).isEqualTo(2);
    assertThat(answer.facets().get(Facet.PLACE)).startsWith(Indexed.count("al", 2));
    assertThat(search("").total()).isEqualTo(2);
    assertThat(index().entries()).hasSize(2);
    Hit hit = answer.hits().stream().filter(h -> h.id().equals("a")).findFirst().orElseThrow();
    assertThat(hit.passages()).hasSize(3);
    assertThat(hit.more()).isEqualTo(6);
  }

  @Test
  default void aPassageWithAllTheWordsComesBeforeOneWithSome() {
    put(
        told("a")
            .titled("en", "Report")
            .page(1, "en", "Guardianship, guardianship and again guardianship.")
            .page(2, "en", "Guardianship and the appointment of a lawyer in court."));
    Hit hit = only("guardianship lawyer");
    assertThat(pages(hit)).containsExactly(2);
    assertThat(hit.more()).isZero();
  }

  @Test
  default void ofEqualsThePassageInTheReadersOrTheChosenLanguageComesFirst() {
    put(
        told("a")
            .titled("en", "Report")
            .counting(Facet.LANGUAGE, "fr", "it")
            .page(1, "it", "OHCHR: UNHCR")
            .page(2, "fr", "OHCHR: UNHCR")
            .page(3, "en", "OHCHR: UNHCR"));
    SearchRequest french = SearchRequest.of("ohchr unhcr", "fr");
    assertThat(pages(index().search(french).hits().getFirst())).startsWith(2);
    SearchRequest italian = french.withFilter(Facet.LANGUAGE, Set.of("it"));
    assertThat(pages(index().search(italian).hits().getFirst())).startsWith(1);
  }

  @Test
  default void ofOnePublicationWhatSaysItInTheReadersLanguageComesBeforeWhatSaysItMoreOften() {
    put(
        told("a")
            .titled("en", "Report")
            .page(1, "fr", "OHCHR, UNHCR, OHCHR, UNHCR, OHCHR.")
            .page(2, "en", "The office of OHCHR writes to that of UNHCR once in a long while.")
            .page(3, "en", "Only OHCHR, OHCHR and OHCHR."));
    Hit hit = index().search(SearchRequest.of("ohchr unhcr", "en")).hits().getFirst();
    assertThat(pages(hit)).containsExactly(2, 1);
    assertThat(pages(index().search(SearchRequest.of("ohchr unhcr", "fr")).hits().getFirst()))
        .containsExactly(1, 2);
  }

  @Test
  default void wordsKeptTogetherStandTogetherInOnePassage() {
    put(
        told("a").titled("en", "A").page(1, "en", "The best interests of the child."),
        told("b").titled("en", "B").page(1, "en", "Interests that are best."),
        told("c").titled("en", "C").page(1, "en", "The best").page(2, "en", "interests"));
    assertThat(Indexed.ids(search("\"best interests\""))).containsExactly("a");
    assertThat(Indexed.ids(search("best -\"best interests\""))).containsExactlyInAnyOrder("b", "c");
    Passage passage = only("\"best interests\"").passages().getFirst();
    assertThat(Indexed.marked(passage.text())).containsExactly("best interests");
  }

  @Test
  default void withinOnePublicationEveryPassageIsShown() {
    Told many = told("a").at("the-report").titled("en", "Report");
    for (int page = 1; page <= 9; page++) {
      many.page(page, "en", "Guardianship on page " + page + ".");
    }
    put(many, told("b").titled("en", "Guardianship"));
    for (String name : List.of("a", "the-report")) {
      SearchRequest request = SearchRequest.of("guardianship", "en").within(name);
      SearchAnswer answer = index().search(request);
      assertThat(Indexed.ids(answer)).containsExactly("a");
      assertThat(pages(answer.hits().getFirst()))
          .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(index().count(request)).isEqualTo(1);
    }
    assertThat(index().search(SearchRequest.of("guardianship", "en").within("nowhere")).total())
        .isZero();
    assertThat(Indexed.ids(index().search(SearchRequest.of("", "en").within("a"))))
        .containsExactly("a");
  }

  @Test
  default void passagesGoWithTheirPublication() {
    put(
        told("a").titled("en", "First").page(1, "en", "Guardianship."),
        told("b").titled("en", "Second").page(1, "en", "Guardianship."));
    put(told("a").version(2).titled("en", "First").page(1, "en", "Something else."));
    assertThat(Indexed.ids(search("guardianship"))).containsExactly("b");
    index().apply(List.of(), List.of("b"), 9);
    assertThat(Indexed.ids(search("guardianship"))).isEmpty();
    assertThat(search("").total()).isEqualTo(1);
    reopen();
    assertThat(pages(only("something"))).containsExactly(1);
  }

  @Test
  default void formsWithoutPagesSayTheSection() {
    put(
        told("a")
            .titled("en", "Report")
            .passage(
                new IndexedPassage.Place("0123456789abcdef", "a b.docx", null, 4),
                "en",
                "Guardianship."));
    Passage passage = only("guardianship").passages().getFirst();
    assertThat(passage.address()).isEqualTo("/files/0123456789abcdef/a%20b.docx");
  }

  @Test
  default void textsOfFilesMeetAcrossFormsToo() {
    put(
        told("a").titled("en", "A").page(1, "fr", "Les enfants sont protégés par des tuteurs."),
        told("b").titled("en", "B").page(1, "ar", "حِمَايَةُ الأطفالِ من الاتّجار"));
    assertThat(Indexed.ids(index().search(SearchRequest.of("protection tuteur", "fr")))).isEmpty();
    assertThat(Indexed.ids(index().search(SearchRequest.of("enfant tuteur", "fr"))))
        .containsExactly("a");
    assertThat(Indexed.ids(index().search(SearchRequest.of("حماية الاطفال", "ar"))))
        .containsExactly("b");
  }

  @Test
  default void sortedByDatePassagesAreShownAllTheSame() {
    put(told("a").titled("en", "A").of(2001).page(5, "en", "Guardianship."));
    SearchRequest newest = SearchRequest.of("guardianship", "en").sorted(Sort.NEWEST);
    assertThat(pages(index().search(newest).hits().getFirst())).containsExactly(5);
  }

  @Test
  default void whatOnlyFilesHaveIsSuggestedToo() {
    put(told("a").titled("en", "A").page(1, "en", "Guardianship of children."));
    assertThat(search("guardianshp").suggestion()).isEqualTo("guardianship");
  }

  private Hit only(String words) {
    List<Hit> hits = search(words).hits();
    assertThat(hits).hasSize(1);
    return hits.getFirst();
  }

  private static List<Integer> pages(Hit hit) {
    return hit.passages().stream()
        .map(Passage::place)
        .filter(place -> place != null && place.page() != null)
        .map(place -> place == null || place.page() == null ? 0 : place.page())
        .toList();
  }
}
