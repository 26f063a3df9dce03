package org.researchhub.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list.
 *
 * @param previous the address of the page before, null on the first
 * @param next the address of the page after, null on the last
 */
public record Pager(
    int page, int pages, @Nullable String previous, @Nullable String next, List<Step> steps) {

  /**
   * One numbered page.
   *
   * @param url null for the page the reader is on and for a gap
   * @param number 0 for a gap
   */
  public record Step(int number, @Nullable String url) {}

  /**
   * Numbers from 1: the first, the last, and those around the current one.
   *
   * @param url the address of a page by its number
   */
  public static Pager of(int page, int pages, IntFunction<String> url) {
    var steps = new ArrayList<Step>();
    int last = 0;
    for (int number = 1; number <= pages; number++) {
      if (number == 1 || number == pages || Math.abs(number - page) <= 1) {
        if (number > last + 1) {
          steps.add(new Step(0, null));
        }
        steps.add(new Step(number, number == page ? null : url.apply(number)));
        last = number;
      }
    }
    return new Pager(
        page,
        pages,
        page > 1 ? url.apply(page - 1) : null,
        page < pages ? url.apply(page + 1) : null,
        steps);
  }
}
