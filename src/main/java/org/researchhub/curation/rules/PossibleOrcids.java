package org.researchhub.curation.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.catalogue.Description;

/** A person's ORCID has sixteen digits, the last of them a right check digit. */
final class PossibleOrcids implements Rule {

  @Override
  public List<Finding> check(Description description) {
    var findings = new ArrayList<Finding>();
    List<Description.PersonStatement> persons = description.persons();
    for (int i = 0; i < persons.size(); i++) {
      @Nullable String orcid = persons.get(i).orcid();
      if (orcid != null && !CheckDigits.orcid(orcid)) {
        findings.add(Finding.refusal("/persons/" + i + "/orcid", "orcid", orcid));
      }
    }
    return findings;
  }
}
