package org.researchhub.platform.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees when a page cannot be shown.
 *
 * @param status of the answer; those without words of their own have those of 400 or 500
 * @param heading what is wrong, in a few words
 * @param sentences what happened and what to do, one paragraph each
 * @param suggestions pages that may be meant
 * @param reference a number to quote, or null
 */
public record ErrorPage(
    int status,
    String heading,
    List<String> sentences,
    List<Link> suggestions,
    @Nullable String reference) {

  /** The page for a status in the interface's words ({@code platform.error.STATUS.*}). */
  public static ErrorPage of(
      Words words, int status, List<Link> suggestions, @Nullable String reference) {
    String key = "platform.error." + status;
    if (!words.knows(key)) {
      boolean theirs = status < 500 || status == 501 || status == 505;
      key = theirs ? "platform.error.400" : "platform.error.500";
    }
    return new ErrorPage(
        status, words.say(key), List.of(words.say(key + ".what")), suggestions, reference);
  }

  /** The same with a sentence said first; as it is when the sentence is empty. */
  ErrorPage telling(String sentence) {
    if (sentence.isEmpty()) {
      return this;
    }
    var all = new ArrayList<>(List.of(sentence));
    all.addAll(sentences);
    return new ErrorPage(status, heading, List.copyOf(all), suggestions, reference);
  }
}
