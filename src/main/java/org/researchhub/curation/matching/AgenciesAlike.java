package org.researchhub.curation.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.researchhub.authorities.Folding;
import org.researchhub.catalogue.Description.AgencyStatement;

/** The agencies named in both. One report published by several agencies names each its own. */
final class AgenciesAlike implements RecordComparison {

  private static final Set<String> SMALL_WORDS =
      Set.of("of", "the", "for", "and", "on", "in", "to", "de", "des", "du", "la", "le", "et", "s");

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    List<AgencyStatement> mine = one.agencies();
    List<AgencyStatement> theirs = other.agencies();
    if (mine.isEmpty() || theirs.isEmpty()) {
      return Optional.empty();
    }
    Optional<AgencyStatement> shared =
        mine.stream()
            .filter(agency -> theirs.stream().anyMatch(its -> alike(agency, its)))
            .findFirst();
    boolean common = one.commonTitle() || other.commonTitle();
    return shared.isPresent()
        ? Optional.of(Evidence.of(common ? 2 : 2.5, "agency", shared.get().printed()))
        : Optional.of(Evidence.of(common ? -3 : -0.5, "agencies-differ"));
  }

  private static boolean alike(AgencyStatement one, AgencyStatement other) {
    if (one.id() != null && other.id() != null) {
      return one.id().equals(other.id());
    }
    Set<String> mine = names(one);
    Set<String> theirs = names(other);
    return mine.stream()
        .anyMatch(name ->
            theirs.stream()
                .anyMatch(its ->
                    name.equals(its)
                        || initials(name, its)
                        || initials(its, name)
                        || Likeness.of(telling(name), telling(its)) >= 0.8));
  }

  private static String telling(String name) {
    return Arrays.stream(name.split(" "))
        .filter(word -> !SMALL_WORDS.contains(word))
        .map(word -> word.equals("center") ? "centre" : word)
        .collect(Collectors.joining(" "));
  }

  private static boolean initials(String few, String words) {
    if (few.length() < 3 || few.contains(" ") || !words.contains(" ")) {
      return false;
    }
    if (Arrays.asList(words.split(" ")).contains(few)) {
      return true;
    }
    String first =
        Arrays.stream(words.split(" "))
            .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
            .map(word -> word.substring(0, 1))
            .collect(Collectors.joining());
    return few.equals(first);
  }

  private static Set<String> names(AgencyStatement agency) {
    return Set.copyOf(
        List.of(Folding.fold(agency.name()), Folding.fold(agency.printed())).stream()
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet()));
  }
}
