package org.researchhub.platform.web;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Which page of a list a reader asked for; anything odd is the first, past the end is the last. */
public record PageNumber(int page, int pages, int size) {

  public static PageNumber of(@Nullable String asked, long total, int size) {
    int pages = (int) Math.max(1, (total + size - 1) / size);
    return new PageNumber(Math.clamp(number(asked), 1, pages), pages, size);
  }

  private static int number(@Nullable String asked) {
    return asked != null && asked.matches("[0-9]{1,9}") ? Integer.parseInt(asked) : 1;
  }

  public int offset() {
    return (page - 1) * size;
  }

  /** The query that names this page, null for the first. */
  public @Nullable String canonical() {
    return page == 1 ? null : "page=" + page;
  }

  /** Null when there is only one page. */
  public @Nullable Pager pager(IntFunction<String> url) {
    return pages == 1 ? null : Pager.of(page, pages, url);
  }
}
