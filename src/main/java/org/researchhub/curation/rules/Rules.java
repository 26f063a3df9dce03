package org.researchhub.curation.rules;

import java.util.ArrayList;
import java.util.List;
import org.researchhub.catalogue.Description;

/** Every rule that a description alone can break, in the order in which they are told. */
public final class Rules {

  private static final List<Rule> REFUSING =
      List.of(new TitleStated(), new PossibleDates(), new PossibleValues());

  private static final List<Rule> WARNING =
      List.of(
          new TitleNotShouted(),
          new FieldStated("date", "/dates", description -> description.published().isPresent()),
          new FieldStated("agency", "/agencies", description -> !description.agencies().isEmpty()),
          new FieldStated("type", "/types", description -> !description.types().isEmpty()),
          new FieldStated(
              "language", "/languages", description -> !description.languages().isEmpty()),
          new FieldStated(
              "abstract", "/abstracts", description -> !description.abstracts().isEmpty()),
          new FieldStated(
              "licence", "/rights/licence", description -> description.rights().licence() != null));

  private Rules() {}

  /** What all rules find, refusals first. */
  public static List<Finding> check(Description description) {
    var findings = new ArrayList<Finding>(refusals(description));
    WARNING.forEach(rule -> findings.addAll(rule.check(description)));
    return List.copyOf(findings);
  }

  /** Only what keeps it from being published. */
  public static List<Finding> refusals(Description description) {
    return REFUSING.stream().flatMap(rule -> rule.check(description).stream()).toList();
  }
}
