package org.researchhub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.researchhub.catalogue.Fixtures.added;
import static org.researchhub.catalogue.Fixtures.dated;
import static org.researchhub.catalogue.Fixtures.titled;
import static org.researchhub.platform.db.tables.Tables.CATALOGUE_PUBLICATION;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.researchhub.catalogue.Publications.YearCount;
import org.researchhub.platform.jobs.Jobs;
import org.researchhub.platform.jobs.Renewals;

/** What the catalogue promises to those who list it. */
interface ListingPromises extends Shelf {

  @Test
  default void recentIsTheNewestAdditionFirstThenTheOrderOfTheSource() {
    Publication c = publish(added("2006-10-02", 2, titled("C")));
    Publication a = publish(added("2006-11-01", 9, titled("A")));
    Publication b = publish(added("2006-10-02", 1, dated("B", "2026")));
    Publication d = publish(added("2006-10-01", 0, titled("D")));

    assertThat(publications().recent(0, 10)).containsExactly(a, b, c, d);
    assertThat(publications().recent(1, 2)).containsExactly(b, c);
    assertThat(publications().recent(9, 2)).isEmpty();
    assertThat(publications().count()).isEqualTo(4);
  }

  @Test
  default void goingOnAfterAPlaceGivesTheSameOrderWithoutEnd() {
    for (int n = 0; n < 12; n++) {
      publish(added("2006-10-0" + (1 + n % 3), n % 4 / 2, titled("Publication " + n)));
    }
    var seen = new ArrayList<Publication>();
    List<Publication> page = publications().recentAfter(null, 5);
    while (!page.isEmpty()) {
      seen.addAll(page);
      Publication last = page.getLast();
      page =
          publications()
              .recentAfter(
                  new Publications.RecentPlace(last.added(), last.sourceOrder(), last.id()), 5);
    }

    assertThat(seen).hasSize(12).isEqualTo(publications().recent(0, 100));
  }

  @Test
  default void yearsAreNewestFirstAndThoseWithoutADateLast() {
    publish(titled("Undated"));
    publish(dated("A", "2004-02"));
    publish(dated("B", "2006-10-31"));
    publish(dated("C", "2004"));
    publish(dated("D", "199X"));
    publish(dated("E", "../2001"));

    assertThat(publications().years())
        .containsExactly(
            new YearCount(2006, 1),
            new YearCount(2004, 2),
            new YearCount(2001, 1),
            new YearCount(1990, 1),
            new YearCount(null, 1));
  }

  @Test
  default void aYearListsItsNewestFirstAndNoYearThoseWithoutADate() {
    Publication whole = publish(dated("Whole year", "2006"));
    Publication october = publish(dated("October", "2006-10"));
    Publication day = publish(dated("Day", "2006-10-31"));
    Publication undatedLater = publish(added("2006-01-01", 2, titled("Undated")));
    Publication undated = publish(added("2006-01-01", 1, titled("Undated too")));
    publish(dated("Other", "2005-12"));

    assertThat(publications().ofYear(2006, 0, 10)).containsExactly(day, october, whole);
    assertThat(publications().ofYear(2006, 1, 1)).containsExactly(october);
    assertThat(publications().ofYear(null, 0, 10)).containsExactly(undated, undatedLater);
    assertThat(publications().ofYear(1999, 0, 10)).isEmpty();
  }

  @Test
  default void aMonthListsOnlyWhatIsDatedToItAndItsTotalIsRightHoweverManyThereAre() {
    for (int n = 0; n < 30; n++) {
      publish(dated("October " + n, "2006-10-%02d".formatted(1 + n % 28)));
    }
    Publication about = publish(dated("About October", "2006-10~"));
    publish(dated("January of a whole year", "2006"));
    publish(dated("From October on", "2006-10/2006-12"));
    publish(dated("Autumn", "2006-23"));
    Publication january = publish(dated("January", "2006-01-31"));

    assertThat(publications().countOfMonth("2006-10")).isEqualTo(31);
    assertThat(publications().ofMonth("2006-10", 0, 10)).hasSize(10);
    assertThat(publications().ofMonth("2006-10", 20, 20)).hasSize(11).contains(about);
    assertThat(publications().ofMonth("2006-01", 0, 10)).containsExactly(january);
    assertThat(publications().countOfMonth("2006-02")).isZero();
  }

  @Test
  default void theStaffFindByIdentifierTitleAndAgencyWhateverCaseAndAccents() {
    Publication older = publish(added("2006-10-01", 1, titled("Enfants à l’École 100%")));
    Publication newer = publish(added("2006-10-02", 1, titled("The school of children")));
    Publication away = publish(added("2006-10-03", 1, titled("École of old")));
    publications().withdraw(away.id(), 1, "An error.", "test");

    assertThat(ids(publications().having("ECOLE", 0, 10))).containsExactly(older.id(), away.id());
    assertThat(publications().having("ecole", 1, 1).getFirst().withdrawn()).isEqualTo("An error.");
    assertThat(publications().countHaving("ecole")).isEqualTo(2);
    assertThat(ids(publications().having("school children", 0, 10))).containsExactly(newer.id());
    assertThat(ids(publications().having(newer.id(), 0, 10))).containsExactly(newer.id());
    assertThat(publications().countHaving("")).isEqualTo(3);
  }

  @Test
  default void theStaffFindWhatWasStoredInAnOlderFormWhenItWasMadeAnew() throws Exception {
    Publication hindi = publish(titled("बच्चों के अधिकार"));
    Publication before = publish(titled("Of a time before there was the column"));
    Publication away = publish(titled("کودکان کار"));
    publications().withdraw(away.id(), 1, "An error.", "test");
    stored("as it was folded then", hindi.id(), away.id());
    stored(null, before.id());
    assertThat(publications().having("बच्चों", 0, 10)).isEmpty();

    var texts = new FindableTexts();
    new Renewals(database(), new Jobs(database(), Clock.systemUTC()), List.of(texts))
        .run(texts.name());

    assertThat(ids(publications().having("बच्चों", 0, 10))).containsExactly(hindi.id());
    assertThat(ids(publications().having("كودكان", 0, 10))).containsExactly(away.id());
    assertThat(ids(publications().having("column", 0, 10))).containsExactly(before.id());
    assertThat(publications().having("\"titles\"", 0, 10)).isEmpty();
  }

  private void stored(@Nullable String findable, String... ids) {
    database()
        .writing(transaction ->
            transaction
                .update(CATALOGUE_PUBLICATION)
                .set(CATALOGUE_PUBLICATION.FINDABLE, findable)
                .where(CATALOGUE_PUBLICATION.ID.in(ids))
                .execute());
  }

  private static List<String> ids(List<Publication> found) {
    return found.stream().map(Publication::id).toList();
  }

  @Test
  default void goingOnAfterTheLastIdentifierSeesEachOnceWhateverComesInBetween() {
    for (int n = 0; n < 25; n++) {
      publish(titled("Publication " + n));
    }
    List<String> before = publications().byIdAfter("", 100).stream().map(Publication::id).toList();
    var seen = new ArrayList<String>();
    String last = "";
    for (var page = publications().byIdAfter(last, 4); !page.isEmpty(); ) {
      page.forEach(publication -> seen.add(publication.id()));
      last = page.getLast().id();
      if (seen.size() < 30) {
        publish(titled("Between"));
      }
      page = publications().byIdAfter(last, 4);
    }

    assertThat(before).hasSize(25).isSorted();
    assertThat(publications().everyNth(1)).containsAll(before).isSorted();
    assertThat(publications().everyNth(5).getFirst()).isEqualTo(publications().everyNth(1).get(4));
    assertThat(seen).doesNotHaveDuplicates().isSorted().containsAll(before);
  }

  @Test
  default void severalAreReadInTheOrderAskedFor() {
    Publication a = publish(titled("A"));
    Publication b = publish(titled("B"));

    assertThat(publications().published(List.of(b.id(), "nowhere", a.id(), b.id())))
        .containsExactly(b, a, b);
    assertThat(publications().published(List.of())).isEmpty();
    assertThat(publications().entries(List.of())).isEmpty();
    assertThat(publications().find("nowhere")).isEmpty();
    assertThat(publications().bySlug("nowhere")).isEmpty();
  }
}
