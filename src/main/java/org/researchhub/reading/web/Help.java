package org.researchhub.reading.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.researchhub.authorities.Authorities;
import org.researchhub.authorities.Concept;
import org.researchhub.authorities.Scheme;
import org.researchhub.authorities.Vocabulary;
import org.researchhub.catalogue.web.Listing;
import org.researchhub.platform.web.Text;
import org.researchhub.platform.web.Visit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Where help is. Directories are always named, the program's own when the hub has none; a helpline
 * only while a person's check of it is not older than the vocabulary says.
 */
@Component
class Help {

  /** For a vocabulary that does not say how long a check counts. */
  private static final int MONTHS = 6;

  private static final String SCHEME = "helpline";

  private final Authorities authorities;
  private final Clock clock;

  Help(Authorities authorities, Clock clock) {
    this.authorities = authorities;
    this.clock = clock;
  }

  List<SafetyPage.Directory> directories(Visit visit) {
    Vocabulary vocabulary = authorities.vocabulary();
    var listing = new Listing(visit, vocabulary);
    var directories = new ArrayList<SafetyPage.Directory>();
    for (Concept concept : vocabulary.concepts(SCHEME)) {
      String url = concept.facts().path("url").asString("");
      if (concept.facts().path("group").asString("").equals("directory")
          && url.matches("https?://.*")) {
        Text note = listing.text(concept.facts().path("note"));
        directories.add(new SafetyPage.Directory(listing.label(concept), url, note));
      }
    }
    return directories.isEmpty() ? forAnyHub(visit) : directories;
  }

  private static List<SafetyPage.Directory> forAnyHub(Visit visit) {
    return List.of(
        new SafetyPage.Directory(
            Text.own("Find A Helpline"),
            "https://findahelpline.com/",
            Text.own(visit.words().say("reading.safety.directory.countries"))),
        new SafetyPage.Directory(
            Text.own("Befrienders Worldwide"),
            "https://befrienders.org/",
            Text.own(visit.words().say("reading.safety.directory.languages"))));
  }

  List<SafetyPage.Country> helplines(Visit visit) {
    Vocabulary vocabulary = authorities.vocabulary();
    var listing = new Listing(visit, vocabulary);
    int months = months(vocabulary);
    Map<Text, List<SafetyPage.Helpline>> byPlace = new LinkedHashMap<>();
    for (Concept concept : vocabulary.concepts(SCHEME)) {
      JsonNode facts = concept.facts();
      LocalDate checked = checked(facts.path("verifiedOn"), months);
      if (checked != null && facts.path("number").isString()) {
        Text place =
            facts.path("place").isString()
                ? listing.label(facts.path("place").asString())
                : Text.own(visit.words().say("reading.safety.lines.several"));
        byPlace
            .computeIfAbsent(place, key -> new ArrayList<>())
            .add(
                new SafetyPage.Helpline(
                    listing.label(concept),
                    facts.path("number").asString(),
                    facts.path("hours").isString()
                        ? Text.own(facts.path("hours").asString())
                        : null,
                    visit.words().date(checked.toString())));
      }
    }
    return byPlace.entrySet().stream()
        .map(place -> new SafetyPage.Country(place.getKey(), place.getValue()))
        .toList();
  }

  private static int months(Vocabulary vocabulary) {
    return vocabulary.schemes().stream()
        .filter(scheme -> scheme.id().equals(SCHEME))
        .map(Scheme::verifiedForMonths)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(MONTHS);
  }

  /** The day of a check that still counts, else null. */
  private @Nullable LocalDate checked(JsonNode verifiedOn, int months) {
    try {
      LocalDate day = verifiedOn.isString() ? LocalDate.parse(verifiedOn.asString()) : null;
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      return day == null || day.isAfter(today) || day.plusMonths(months).isBefore(today)
          ? null
          : day;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
