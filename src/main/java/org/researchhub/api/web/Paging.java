package org.researchhub.api.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Publication;
import org.researchhub.catalogue.Publications.RecentPlace;
import org.researchhub.platform.web.Problem.Flaw;
import org.researchhub.platform.web.Words;

/**
 * How much of a list is asked for and from where. A cursor says all that is needed to go on, so
 * that nothing is kept for it and it never ends.
 */
record Paging(int limit, @Nullable RecentPlace after, int page, List<Flaw> flaws) {

  static final int USUAL = 20;
  static final int MOST = 100;
  private static final int LAST_PAGE = 1_000_000;

  /**
   * @param page the number of a page of the list that readers see; null for the first
   */
  static Paging of(
      @Nullable String limit, @Nullable String cursor, @Nullable String page, Words words) {
    var flaws = new ArrayList<Flaw>();
    int size = USUAL;
    if (limit != null && !limit.isEmpty()) {
      if (limit.matches("0*[1-9]\\d{0,8}")) {
        size = Math.min(MOST, Integer.parseInt(limit));
      } else {
        flaws.add(new Flaw("limit", words.say("platform.problem.limit")));
      }
    }
    String[] parts = cursor == null || cursor.isEmpty() ? new String[0] : decoded(cursor);
    RecentPlace after = null;
    int number = number(page).orElse(1);
    if (parts.length == 3 && parts[1].matches("-?\\d{1,18}")) {
      after = new RecentPlace(parts[0], Long.parseLong(parts[1]), parts[2]);
    } else if (parts.length == 2 && parts[0].equals("page") && number(parts[1]).isPresent()) {
      number = number(parts[1]).get();
    } else if (cursor != null && !cursor.isEmpty()) {
      flaws.add(new Flaw("cursor", words.say("platform.problem.cursor")));
    }
    return new Paging(size, after, number, List.copyOf(flaws));
  }

  static String cursorAfter(Publication last) {
    return encoded(last.added() + "|" + last.sourceOrder() + "|" + last.id());
  }

  static String cursorOfPage(int number) {
    return encoded("page|" + number);
  }

  private static Optional<Integer> number(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(digits -> digits.matches("0*[1-9]\\d{0,7}"))
        .map(digits -> Math.min(LAST_PAGE, Integer.parseInt(digits)));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String[] decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)
          .split("\\|", -1);
    } catch (IllegalArgumentException e) {
      return new String[0];
    }
  }
}
