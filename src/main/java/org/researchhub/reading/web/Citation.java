package org.researchhub.reading.web;

import java.util.List;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.AgencyStatement;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Visit;

/** The recommended citation: who, when, what, where it is kept; after APA's reports. */
final class Citation {

  private Citation() {}

  static String of(Visit visit, Listing listing, String id, Description description) {
    List<String> persons =
        description.persons().stream().map(Description.PersonStatement::name).toList();
    List<String> agencies = description.agencies().stream().map(AgencyStatement::printed).toList();
    String who = visit.words().list(persons.isEmpty() ? agencies : persons);
    String when =
        description
            .published()
            .map(visit.words()::date)
            .orElse(visit.words().say("reading.citation.nodate"));
    String title = listing.title(description).value().replaceFirst("\\.$", "");
    var citation = new StringBuilder();
    if (!who.isEmpty()) {
      citation.append(who.replaceFirst("\\.$", "")).append(". ");
    }
    citation.append('(').append(when).append("). ").append(title).append(". ");
    if (!persons.isEmpty() && !agencies.isEmpty()) {
      citation.append(visit.words().list(agencies)).append(". ");
    }
    return citation
        .append(visit.site().title())
        .append(". ")
        .append(listing.permalink(id))
        .toString();
  }
}
