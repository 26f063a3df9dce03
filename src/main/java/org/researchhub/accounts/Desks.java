package org.researchhub.accounts;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Frame;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Site;
import org.researchhub.platform.web.Sites;
import org.researchhub.platform.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the shells of the staff's pages, in the staff's language: English. */
@Component
public class Desks {

  private static final String LANGUAGE = "en";

  private final Sites sites;
  private final List<DeskPlace> places;

  Desks(Sites sites, ObjectProvider<DeskPlace> places) {
    this.sites = sites;
    this.places = places.stream().sorted(Comparator.comparingInt(DeskPlace::order)).toList();
  }

  public Words words() {
    return Words.in(LANGUAGE);
  }

  /** The frame of a page that is neither indexed nor shown to readers. */
  public Frame frame(String title, boolean error) {
    Site site = sites.in(LANGUAGE);
    return Frame.of(site == null ? sites.main() : site, title)
        .robots("noindex, nofollow")
        .withoutSearchBox()
        .error(error)
        .build();
  }

  /**
   * @param current the address of the navigation's entry that the page belongs to, or null
   */
  public Desk desk(@Nullable Person person, CsrfToken token, @Nullable String current) {
    List<Link> links =
        person == null
            ? List.of()
            : places.stream()
                .map(place -> new Link(words().say(place.words()), place.url()))
                .toList();
    return new Desk(person, links, current, token, null);
  }
}
