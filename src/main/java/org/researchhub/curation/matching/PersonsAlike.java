package org.researchhub.curation.matching;

import java.util.Optional;

/** The persons named in both, in whatever order and however shortened. */
final class PersonsAlike implements RecordComparison {

  @Override
  public Optional<Evidence> compare(ComparedRecord one, ComparedRecord other) {
    if (one.persons().isEmpty() || other.persons().isEmpty()) {
      return Optional.empty();
    }
    long shared =
        one.persons().stream()
            .filter(mine -> other.persons().stream().anyMatch(mine::alike))
            .count();
    int fewer = Math.min(one.persons().size(), other.persons().size());
    int more = Math.max(one.persons().size(), other.persons().size());
    if (shared == 0) {
      return Optional.of(Evidence.of(-4.5, "persons-differ"));
    }
    if (shared >= more) {
      return Optional.of(Evidence.of(3, "persons-same"));
    }
    double weight = 2 * shared >= more ? 2 : shared == fewer ? 0 : -1.5;
    return Optional.of(Evidence.of(weight, "persons-shared", shared, more));
  }
}
