package org.researchhub.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.researchhub.platform.Fault;
import org.researchhub.platform.db.AtOnce;
import org.researchhub.platform.db.DatabaseContract;

/** What the staff's accounts promise, whichever database they stand on. */
abstract class AccountsContract extends DatabaseContract {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  private Accounts accounts;

  @BeforeEach
  void openAccounts() {
    accounts = at(NOW);
  }

  private Accounts at(Instant moment) {
    return new Accounts(
        database(), Clock.fixed(moment, ZoneOffset.UTC), new Random(moment.hashCode()));
  }

  @RepeatedTest(5)
  void ofSeveralWhoUseOneLinkAtOnceOneIsSignedIn() throws Exception {
    String link = accounts.add("Amina", Role.CURATOR);
    var sessions = AtOnce.by(6, actor -> at(NOW.plusSeconds(actor)).signIn(link));
    assertThat(sessions.stream().flatMap(Optional::stream)).hasSize(1);
    String session = sessions.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    assertThat(accounts.signedIn(session).map(Person::name)).contains("Amina");
    assertThat(accounts.signIn(link)).isEmpty();
  }

  @Test
  void aLinkIsGoodForADay() {
    String link = accounts.add("Amina", Role.CURATOR);
    assertThat(at(NOW.plus(Duration.ofHours(24))).invited(link)).isEmpty();
    assertThat(at(NOW.plus(Duration.ofHours(23))).signIn(link)).isPresent();
  }

  @Test
  void aSessionEndsAfterTwelveIdleHoursAndAfterAWeek() {
    String session = accounts.signIn(accounts.add("Amina", Role.REVIEWER)).orElseThrow();
    assertThat(at(NOW.plus(Duration.ofHours(13))).signedIn(session)).isEmpty();
    Instant moment = NOW;
    while (moment.isBefore(NOW.plus(Duration.ofDays(7)).minus(Duration.ofHours(11)))) {
      moment = moment.plus(Duration.ofHours(11));
      assertThat(at(moment).signedIn(session)).isPresent();
    }
    assertThat(at(NOW.plus(Duration.ofDays(7))).signedIn(session)).isEmpty();
  }

  @Test
  void namesAreEqualWhateverTheirCaseAndWhoIsDisabledIsOutAtOnce() {
    String link = accounts.add(" Amina ", Role.ADMINISTRATOR);
    assertThatThrownBy(() -> accounts.add("amina", Role.CURATOR)).isInstanceOf(Fault.class);
    String session = accounts.signIn(link).orElseThrow();
    assertThat(accounts.disable("AMINA")).isTrue();
    assertThat(accounts.signedIn(session)).isEmpty();
    assertThat(accounts.list()).singleElement().matches(person -> !person.active());
    String again = accounts.reset("amina").orElseThrow();
    assertThat(accounts.signIn(again)).isPresent();
    assertThat(accounts.reset("nobody")).isEmpty();
    assertThat(accounts.disable("nobody")).isFalse();
  }

  @RepeatedTest(3)
  void ofSeveralWhoAddOnePersonAtOnceOneDoes() throws Exception {
    var added =
        AtOnce.by(
            4,
            actor -> {
              try {
                at(NOW.plusSeconds(actor)).add("Amina", Role.CURATOR);
                return true;
              } catch (RuntimeException e) {
                return false;
              }
            });
    assertThat(added).containsOnlyOnce(true);
    assertThat(accounts.list()).hasSize(1);
  }
}
