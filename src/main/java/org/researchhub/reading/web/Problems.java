package org.researchhub.reading.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.researchhub.platform.web.Problem;
import org.researchhub.platform.web.Words;
import org.springframework.web.util.HtmlUtils;

/**
 * Every kind of problem with what it means and what to do, as HTML. Each has the anchor that the
 * types of problem documents name.
 */
final class Problems {

  private Problems() {}

  /** For a page about nothing else. */
  static String sections(Words words) {
    return each("<h2 id=\"%s\">%s (%d)</h2>\n<p>%s</p>\n", words);
  }

  /** For a part of a longer page. */
  static String defined(Words words) {
    return "<dl>\n"
        + each("<dt id=\"%s\"><strong>%s</strong> (%d)</dt><dd>%s</dd>\n", words)
        + "</dl>";
  }

  private static String each(String form, Words words) {
    return Arrays.stream(Problem.Kind.values())
        .map(kind -> {
          String key = "platform.problem." + kind.key();
          return form.formatted(
              "problem-" + kind.key(),
              HtmlUtils.htmlEscape(words.say(key + ".title"), "UTF-8"),
              kind.status(),
              HtmlUtils.htmlEscape(words.say(key + ".detail", "…"), "UTF-8"));
        })
        .collect(Collectors.joining());
  }
}
