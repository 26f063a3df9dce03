package org.researchhub.curation.rules;

import java.util.List;
import org.researchhub.catalogue.Description;

/** A publication has a title in at least one language. */
final class TitleStated implements Rule {

  @Override
  public List<Finding> check(Description description) {
    return description.titles().values().stream().allMatch(String::isBlank)
        ? List.of(Finding.refusal("/titles", "no-title"))
        : List.of();
  }
}
