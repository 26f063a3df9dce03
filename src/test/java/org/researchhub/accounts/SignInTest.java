package org.researchhub.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.researchhub.ServedHub;

class SignInTest {

  private static final String SIGN_IN = "/curate/sign-in";
  private static ServedHub hub;

  @BeforeAll
  static void start() {
    hub = ServedHub.start();
  }

  @AfterAll
  static void stop() {
    hub.close();
  }

  @Test
  void aLinkSignsInOnceAndOnlyWhenItsButtonIsPressed() {
    String secret = hub.door(Accounts.class).add("Once", Role.CURATOR);
    var preview = new Browser(hub.address());
    assertEquals(200, preview.get(SIGN_IN + "/" + secret).status());

    var browser = new Browser(hub.address());
    var asked = browser.get(SIGN_IN + "/" + secret);
    assertTrue(asked.text().contains("Sign in as Once"));
    var signedIn = browser.submit(asked.form(SIGN_IN), Map.of());
    assertEquals("/curate", signedIn.at().getPath());

    var again = new Browser(hub.address()).get(SIGN_IN + "/" + secret);
    assertEquals(410, again.status());
    assertTrue(again.text().contains("This link is no longer good"));
  }

  @Test
  void aFormWithoutItsTokenIsNotTaken() {
    String secret = hub.door(Accounts.class).add("Forged", Role.CURATOR);
    var browser = new Browser(hub.address());
    var answer = browser.post(SIGN_IN, List.of(Map.entry("secret", secret)));
    assertEquals(403, answer.status());
    assertTrue(hub.door(Accounts.class).invited(secret).isPresent());
  }

  @Test
  void aStrangerIsLedToTheSignInPageAndAReaderIsGivenNoCookie() {
    var stranger = new Browser(hub.address()).get("/curate");
    assertEquals(SIGN_IN, stranger.at().getPath());
    var reader = new Browser(hub.address()).get("/en/");
    assertFalse(reader.response().headers().firstValue("Set-Cookie").isPresent());
    assertEquals(404, new Browser(hub.address()).get("/login").status());
  }

  @Test
  void theSessionCookieIsKeptFromScriptsAndOtherSites() {
    String secret = hub.door(Accounts.class).add("Cookie", Role.REVIEWER);
    var browser = new Browser(hub.address());
    var answer = browser.submit(browser.get(SIGN_IN + "/" + secret).form(SIGN_IN), Map.of());
    String cookie =
        answer
            .response()
            .previousResponse()
            .orElseThrow()
            .headers()
            .allValues("Set-Cookie")
            .stream()
            .filter(value -> value.startsWith("hub-session="))
            .findFirst()
            .orElseThrow();
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Lax"), cookie);
    assertTrue(cookie.contains("Path=/curate"), cookie);
  }

  @Test
  void aStrangerIsLedOnWithoutNamingAHost() {
    var led = new Browser(hub.address()).get("/curate").response().previousResponse();
    assertEquals(SIGN_IN, led.orElseThrow().headers().firstValue("Location").orElseThrow());
  }

  @Test
  void aLinkThatIsUsedManyTimesAtOnceSignsInOnce() {
    Accounts accounts = hub.door(Accounts.class);
    String link = accounts.add("Twice", Role.CURATOR);
    long sessions =
        IntStream.range(0, 8)
            .parallel()
            .filter(attempt -> accounts.signIn(link).isPresent())
            .count();
    assertEquals(1, sessions);
  }

  @Test
  void disablingAPersonEndsTheirSessionsAndLinks() {
    Accounts accounts = hub.door(Accounts.class);
    String session = accounts.signIn(accounts.add("Leaver", Role.CURATOR)).orElseThrow();
    String link = accounts.reset("leaver").orElseThrow();
    assertTrue(accounts.signedIn(session).isEmpty());
    accounts.disable("LEAVER");
    assertTrue(accounts.signIn(link).isEmpty());
  }

  @Test
  void theDatabaseHoldsNoSecretThatOpensAnything() {
    Accounts accounts = hub.door(Accounts.class);
    String link = accounts.add("Hashed", Role.CURATOR);
    assertEquals(43, link.length());
    assertEquals(64, Secret.hash(link).length());
    assertTrue(accounts.invited(Secret.hash(link)).isEmpty());
  }

  @Test
  void anAdministratorMayDoWhatACuratorMayAndAReviewerMayNotPublish() {
    assertTrue(Role.ADMINISTRATOR.includes(Role.CURATOR));
    assertTrue(Role.CURATOR.includes(Role.REVIEWER));
    assertFalse(Role.REVIEWER.includes(Role.CURATOR));
  }
}
