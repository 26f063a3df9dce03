package org.researchhub.curation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;

/** Identifiers have the form and the check digit of their scheme. */
final class PossibleIdentifiers implements Rule {

  @Override
  public List<Finding> check(Description description) {
    var findings = new ArrayList<Finding>();
    List<Description.Identifier> identifiers = description.identifiers();
    for (int i = 0; i < identifiers.size(); i++) {
      check(
          findings,
          "/identifiers/" + i + "/value",
          identifiers.get(i).scheme().toLowerCase(Locale.ROOT),
          identifiers.get(i).value());
    }
    JsonNode whole = description.toJson().path("partOf");
    for (String scheme : List.of("issn", "isbn")) {
      if (whole.path(scheme).isString()) {
        check(findings, "/partOf/" + scheme, scheme, whole.path(scheme).asString());
      }
    }
    return findings;
  }

  private static void check(List<Finding> findings, String path, String scheme, String value) {
    boolean possible =
        switch (scheme) {
          case "isbn" -> CheckDigits.isbn(value);
          case "issn" -> CheckDigits.issn(value);
          case "doi" -> CheckDigits.doi(value);
          default -> !value.isBlank();
        };
    if (!possible) {
      boolean known = List.of("isbn", "issn", "doi").contains(scheme);
      findings.add(Finding.refusal(path, known ? scheme : "identifier", value));
    }
  }
}
