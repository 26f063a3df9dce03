package org.researchhub.internships.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;
import org.researchhub.platform.web.Text;

/**
 * One internship call.
 *
 * @param open whether it can be applied to now
 * @param closes in words with its time zone
 * @param facts labelled facts: place, length, pay, languages, start
 * @param html the call's text, made from Markdown by this program
 * @param apply how to apply, made from Markdown by this program; shown only while open
 */
public record CallPage(
    List<Link> crumbs,
    Text title,
    boolean open,
    String closes,
    List<Fact> facts,
    String html,
    String apply,
    @Nullable String lang) {

  public record Fact(String label, Text value) {}
}
