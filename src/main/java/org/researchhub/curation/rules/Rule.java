package org.researchhub.curation.rules;

import java.util.List;
import org.researchhub.catalogue.Description;

/** One reason to refuse or to warn. */
@FunctionalInterface
public interface Rule {

  /** All that it finds; empty when there is nothing to say. */
  List<Finding> check(Description description);
}
