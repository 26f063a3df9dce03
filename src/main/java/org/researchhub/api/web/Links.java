package org.researchhub.api.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Where a list is and where it goes on; whole addresses. */
record Links(String self, @Nullable String next) {

  /** Puts them into a list's document. */
  void into(ObjectNode json) {
    ObjectNode links = json.putObject("links");
    links.put("self", self);
    if (next != null) {
      links.put("next", next);
    }
  }

  /** The values of the Link header. */
  List<String> header() {
    var values = new ArrayList<String>();
    values.add("<" + self + ">; rel=\"self\"");
    if (next != null) {
      values.add("<" + next + ">; rel=\"next\"");
    }
    return values;
  }
}
