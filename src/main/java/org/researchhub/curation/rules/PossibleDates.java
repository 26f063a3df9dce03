package org.researchhub.curation.rules;

import java.util.ArrayList;
import java.util.List;
import org.researchhub.authorities.Edtf;
import org.researchhub.catalogue.Description;

/** Dates are written as EDTF and are in the calendar. */
final class PossibleDates implements Rule {

  @Override
  public List<Finding> check(Description description) {
    var findings = new ArrayList<Finding>();
    List<Description.DateStatement> dates = description.dates();
    for (int i = 0; i < dates.size(); i++) {
      String edtf = dates.get(i).edtf();
      if (Edtf.parse(edtf).isEmpty()) {
        findings.add(Finding.refusal("/dates/" + i + "/edtf", "date", edtf));
      }
    }
    return findings;
  }
}
