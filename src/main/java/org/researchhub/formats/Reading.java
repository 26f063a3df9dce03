package org.researchhub.formats;

import java.util.List;

/**
 * What a reader made of one source, in the source's order. One bad record never spoils the others.
 *
 * @param problems those that belong to no record
 */
public record Reading<T>(List<Item<T>> items, List<Problem> problems) {

  /**
   * @param line where the record begins
   * @param problems empty when the reader is sure of all it read
   */
  public record Item<T>(int line, T value, List<Problem> problems) {
    public Item {
      problems = List.copyOf(problems);
    }
  }

  public Reading {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }

  public static <T> Reading<T> refused(String reason) {
    return new Reading<>(List.of(), List.of(new Problem(0, reason)));
  }
}
