package org.researchhub.curation.rules;

import java.util.List;
import java.util.function.Predicate;
import org.researchhub.catalogue.Description;
import tools.jackson.databind.JsonNode;

/**
 * A field that readers look for is there, or a curator has answered that the source does not say:
 * the document's {@code notStated} then names it.
 */
final class FieldStated implements Rule {

  private final String name;
  private final String path;
  private final Predicate<Description> stated;

  FieldStated(String name, String path, Predicate<Description> stated) {
    this.name = name;
    this.path = path;
    this.stated = stated;
  }

  @Override
  public List<Finding> check(Description description) {
    if (stated.test(description)) {
      return List.of();
    }
    for (JsonNode answer : description.toJson().path("notStated")) {
      if (answer.asString().equals(name)) {
        return List.of();
      }
    }
    return List.of(Finding.warning(path, "no-" + name));
  }
}
