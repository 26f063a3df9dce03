package org.researchhub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.researchhub.accounts.Accounts;
import org.researchhub.accounts.Role;

/** Somebody who was only given a link corrects a title. */
@ExtendWith(Stage.Opener.class)
class NewcomerTest {

  private static final int MOST_CLICKS = 6;
  private static final Duration MOST_TIME = Duration.ofSeconds(60);

  private static final String CORRECTED = "Child trafficking in the Netherlands";

  private int clicks;

  @Test
  void aTitleIsCorrectedAndSeenInPublicWithinAMinuteAndSixClicks(Stage stage) {
    String link = stage.door(Accounts.class).add("Newcomer", Role.CURATOR);
    Instant begun = Instant.now();
    try (var visitor = stage.visitor(Look.of("en light 1280"), true)) {
      Page page = visitor.newPage();
      page.navigate("/curate/sign-in/" + link);
      click(page.locator("main button"));
      click(page.locator("header nav a[href='/curate/publications']"));
      page.locator("main input[name=q]").fill("netherland");
      page.locator("main input[name=q]").press("Enter");
      page.waitForURL(Pattern.compile(".*q=netherland"));
      click(page.locator("main .items h3 a").first());
      page.locator("[name='titles.0.value']").fill(CORRECTED);
      click(page.locator("button[value=publish]").last());
      page.waitForURL(Pattern.compile(".*done=published.*"));
      Stage.picture(page, "newcomer-published");
      click(page.locator("main a[href^='/en/publications/'], main a[href^='/p/']").first());
      page.waitForURL(Pattern.compile(".*/en/publications/child-trafficking-in.*"));
      assertThat(page.locator("h1").innerText()).isEqualTo(CORRECTED);
    }
    assertThat(clicks).isLessThanOrEqualTo(MOST_CLICKS);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(MOST_TIME);
  }

  private void click(Locator what) {
    what.click();
    clicks++;
  }
}
