package org.researchhub.curation.rules;

import java.util.List;
import org.researchhub.catalogue.Description;

/** A title of several words in capitals only is somebody's typography, not the title. */
final class TitleNotShouted implements Rule {

  private static final int SHORTEST = 12;

  @Override
  public List<Finding> check(Description description) {
    return description.titles().entrySet().stream()
        .filter(title -> shouted(title.getValue()))
        .map(title -> Finding.warning("/titles/" + title.getKey(), "capitals", title.getValue()))
        .toList();
  }

  private static boolean shouted(String title) {
    long capitals = title.codePoints().filter(Character::isUpperCase).count();
    return capitals >= SHORTEST
        && title.contains(" ")
        && title.codePoints().noneMatch(Character::isLowerCase);
  }
}
