package org.researchhub.curation.rules;

import java.util.List;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Impossible;

/**
 * Identifiers have the form and the check digit of their scheme, and nothing is longer than it can
 * be. The catalogue refuses the same; here a curator is told before.
 */
final class PossibleValues implements Rule {

  @Override
  public List<Finding> check(Description description) {
    return Impossible.in(description).stream()
        .map(found ->
            Finding.refusal(
                found.path(), found.kind().key(), found.value(), Integer.toString(found.most())))
        .toList();
  }
}
