package org.researchhub.curation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.researchhub.authorities.Edtf;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Publication;

/** Weighs what two records share and where they differ. */
final class Comparison {

  private final Description one;
  private final Description other;
  private final List<String> reasons = new ArrayList<>();

  private Comparison(Description one, Description other) {
    this.one = one;
    this.other = other;
  }

  static Match of(Description description, Publication publication) {
    return of(description, publication.id(), publication.description(), false);
  }

  static Match of(Description description, Draft draft) {
    return of(description, draft.id(), draft.description(), true);
  }

  private static Match of(Description description, String id, Description other, boolean draft) {
    var comparison = new Comparison(description, other);
    double score = comparison.score();
    String title =
        Description.inLanguage(other.titles(), "en").map(java.util.Map.Entry::getValue).orElse(id);
    return new Match(
        id,
        title,
        score >= 0.6 ? Match.Kind.SAME : Match.Kind.RELATED,
        score,
        List.copyOf(comparison.reasons),
        draft);
  }

  private double score() {
    boolean sameIdentifier = meet(identifiers(one), identifiers(other));
    boolean sameTitle = meet(titles(one), titles(other));
    if (sameIdentifier) {
      reasons.add("the same identifier");
    }
    reasons.add(sameTitle ? "the same title" : "titles that begin alike");
    double score = sameTitle ? byAgencies() : 0.4;
    score = differByYear() ? score - 0.3 : score;
    return sameIdentifier ? Math.max(score, sameTitle ? 0.99 : 0.8) : Math.max(score, 0.1);
  }

  private double byAgencies() {
    Set<String> mine = agencies(one);
    Set<String> theirs = agencies(other);
    if (mine.isEmpty() || theirs.isEmpty()) {
      reasons.add("one of them names no agency");
      return 0.9;
    }
    if (mine.equals(theirs) || meet(mine, theirs)) {
      reasons.add("an agency in common");
      return 0.97;
    }
    reasons.add("different agencies");
    return 0.7;
  }

  private boolean differByYear() {
    Optional<Integer> mine = year(one);
    Optional<Integer> theirs = year(other);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return false;
    }
    boolean same = mine.equals(theirs);
    reasons.add(same ? "the same year" : "published in " + mine.get() + " and " + theirs.get());
    return !same;
  }

  private static Optional<Integer> year(Description description) {
    return description.published().flatMap(Edtf::parse).map(Edtf::year);
  }

  private static Set<String> titles(Description description) {
    return description.titles().values().stream().map(Folding::fold).collect(Collectors.toSet());
  }

  private static Set<String> identifiers(Description description) {
    return description.identifiers().stream()
        .map(MatchKeys::identifier)
        .collect(Collectors.toSet());
  }

  private static Set<String> agencies(Description description) {
    var names = new HashSet<String>();
    for (Description.AgencyStatement agency : description.agencies()) {
      names.add(Folding.fold(agency.name()));
      names.add(Folding.fold(agency.printed()));
      if (agency.id() != null) {
        names.add(agency.id());
      }
    }
    return names;
  }

  private static boolean meet(Set<String> one, Set<String> other) {
    return !Collections.disjoint(one, other);
  }
}
