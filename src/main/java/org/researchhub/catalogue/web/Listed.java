package org.researchhub.catalogue.web;

import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Text;

/**
 * One publication in a list, everything in the reader's words.
 *
 * @param id the publication's own identifier
 * @param url the publication's page
 * @param types labels of its publication types
 * @param agencies names as printed, in printed order
 * @param summary the first words of the abstract ({@link #SUMMARY_WORDS}), null when there is none
 * @param cut whether the abstract goes on
 * @param date the date of publication in words, or that it is not stated
 * @param languages names of the languages it is in
 * @param printed who, when, what, and the whole address that never changes; for paper
 */
public record Listed(
    String id,
    String url,
    Text title,
    List<Text> types,
    List<Text> agencies,
    @Nullable Text summary,
    boolean cut,
    String date,
    List<Text> languages,
    String printed) {

  public static final int SUMMARY_WORDS = 40;

  /** The first words of an abstract, with an ellipsis when it goes on. */
  public static String beginning(String text) {
    var beginning = new StringBuilder();
    var words = new StringTokenizer(text);
    for (int word = 0; word < SUMMARY_WORDS && words.hasMoreTokens(); word++) {
      beginning.append(word == 0 ? "" : " ").append(words.nextToken());
    }
    return words.hasMoreTokens() ? beginning.append("\u00a0…").toString() : beginning.toString();
  }
}
