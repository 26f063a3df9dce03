package org.researchhub.curation.matching;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** DOI, handle, symbol, ISBN in either length: the same, or of the same scheme and different. */
final class SharedIdentifiers implements RecordComparison {

  private static final Set<String> BY_LANGUAGE = Set.of("symbol", "isbn");

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    var shared = new TreeSet<String>();
    one.identifiers().stream()
        .filter(other.identifiers()::contains)
        .forEach(identifier -> shared.add(identifier.toString()));
    if (!shared.isEmpty()) {
      boolean onlyIsbn = shared.stream().allMatch(identifier -> identifier.startsWith("isbn "));
      boolean known = shared.stream().anyMatch(SharedIdentifiers::exact);
      Evidence evidence =
          Evidence.of(onlyIsbn ? 7 : known ? 9 : 5, "identifier", String.join(", ", shared));
      return Optional.of(known ? evidence.hinting(Evidence.Hint.PROOF) : evidence);
    }
    return one.identifiers().stream()
        .map(ComparedIdentifier::scheme)
        .filter(scheme -> BY_LANGUAGE.contains(scheme) || scheme.equals("doi"))
        .distinct()
        .sorted()
        .filter(scheme -> differ(one.identifiers(scheme), other.identifiers(scheme)))
        .findFirst()
        .map(scheme -> Evidence.of(scheme.equals("isbn") ? -1 : -5, "identifiers-differ", scheme));
  }

  private static boolean exact(String identifier) {
    return identifier.startsWith("doi ")
        || identifier.startsWith("handle ")
        || identifier.startsWith("symbol ");
  }

  private static boolean differ(Set<String> mine, Set<String> theirs) {
    return !mine.isEmpty() && !theirs.isEmpty() && Collections.disjoint(mine, theirs);
  }
}
