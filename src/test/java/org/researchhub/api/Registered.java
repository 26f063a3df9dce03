package org.researchhub.api;

import java.util.Set;
import java.util.TreeSet;
import org.researchhub.ServedHub;
import org.researchhub.search.Facet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the program answers programs, as it is registered. */
final class Registered {

  private Registered() {}

  /** The paths of the API, the feeds and the JSON of pages, without their variables' patterns. */
  static Set<String> paths(ServedHub hub) {
    var paths = new TreeSet<String>();
    hub.door(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, method) -> {
          String room = method.getBeanType().getPackageName();
          if (!room.startsWith("org.researchhub.workspace")) {
            boolean forPrograms =
                room.startsWith("org.researchhub.api") || room.startsWith("org.researchhub.alerts");
            mapping.getPatternValues().stream()
                .filter(path -> forPrograms || path.endsWith(".json"))
                .forEach(
                    path -> paths.add(path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}")));
          }
        });
    return paths;
  }

  static Set<String> parameters(String list) {
    var names = new TreeSet<String>(Set.of("limit", "cursor"));
    if (list.endsWith("search")) {
      names.addAll(Set.of("q", "lang", "from", "to", "sort", "any", "in"));
      for (Facet facet : Facet.values()) {
        names.add(facet.key());
      }
    }
    return names;
  }
}
