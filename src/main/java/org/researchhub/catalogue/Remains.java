package org.researchhub.catalogue;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What may still be told of a removed publication, so that citations of it can be understood. */
final class Remains {

  private static final List<String> KEPT = List.of("titles", "agencies", "dates", "identifiers");

  private Remains() {}

  static Description of(Description description) {
    ObjectNode json = description.toJson();
    json.retain(KEPT);
    return Description.of(json);
  }
}
