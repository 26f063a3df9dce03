package org.researchhub.formats.webpage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one layer of a page says, by field, in its order. */
final class PageFacts {

  enum Field {
    TITLE,
    PERSON,
    AUTHOR,
    EDITOR,
    PUBLISHER,
    DATE,
    LANGUAGE,
    DOI,
    ISBN,
    ISSN,
    ABSTRACT,
    CONTAINER,
    SERIES,
    VOLUME,
    ISSUE,
    FIRST_PAGE,
    LAST_PAGE,
    KEYWORD,
    TYPE,
    DOCUMENT
  }

  private static final int MOST = 200;

  private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

  void add(Field field, String value) {
    List<String> known = values.computeIfAbsent(field, any -> new ArrayList<>());
    String text = value.strip();
    if (!text.isEmpty() && !known.contains(text) && known.size() < MOST) {
      known.add(text);
    }
  }

  List<String> all(Field field) {
    return values.getOrDefault(field, List.of());
  }

  /** For each field what the first layer says that says anything. */
  static PageFacts layered(List<PageFacts> layers) {
    var merged = new PageFacts();
    for (Field field : Field.values()) {
      layers.stream()
          .map(layer -> layer.all(field))
          .filter(all -> !all.isEmpty())
          .findFirst()
          .ifPresent(all -> all.forEach(value -> merged.add(field, value)));
    }
    return merged;
  }
}
