package org.researchhub.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * The shell around one page for the staff.
 *
 * @param person who is signed in; null on the pages for signing in
 * @param places the staff's navigation
 * @param current the address of the entry that this page belongs to, or null
 * @param done what has just been done, one sentence, or null
 */
public record Desk(
    @Nullable Person person,
    List<Link> places,
    @Nullable String current,
    CsrfToken token,
    @Nullable String done) {

  /** The same shell with a message about what has just been done. */
  public Desk saying(@Nullable String sentence) {
    return new Desk(person, places, current, token, sentence);
  }

  public boolean mayPublish() {
    return person != null && person.may(Role.CURATOR);
  }
}
