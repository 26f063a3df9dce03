package org.researchhub.workspace.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.researchhub.accounts.Desks;
import org.researchhub.authorities.Authorities;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.merging.Choice;
import org.researchhub.curation.merging.Difference;
import org.researchhub.curation.merging.Merging;
import org.researchhub.platform.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts two descriptions side by side, and reads what was chosen of them. */
@Component
class Comparing {

  private static final String TAKE = "take.";

  private final Desks desks;
  private final Authorities authorities;

  Comparing(Desks desks, Authorities authorities) {
    this.desks = desks;
    this.authorities = authorities;
  }

  List<ComparePage.Row> rows(Description existing, Description other) {
    var shown = new ShownValues(desks.words(), authorities.vocabulary());
    var merging = new Merging(existing, other);
    return merging.differences().stream()
        .filter(Difference::matters)
        .map(difference -> row(merging, difference, shown))
        .toList();
  }

  private ComparePage.Row row(Merging merging, Difference difference, ShownValues shown) {
    String field = difference.field();
    WordDiff.Both both =
        WordDiff.of(
            shown.text(field, difference.existing()), shown.text(field, difference.other()));
    return new ComparePage.Row(
        TAKE + difference.path(),
        shown.name(field, difference.part()),
        both.one(),
        both.other(),
        merging.existingSource(difference),
        merging.otherSource(difference),
        difference.canHoldBoth()
            ? shown.text(field, Merging.chosen(difference, Choice.BOTH))
            : null,
        difference.filling().code());
  }

  static Map<String, Choice> choices(MultiValueMap<String, String> sent) {
    var choices = new HashMap<String, Choice>();
    for (Map.Entry<String, List<String>> field : sent.entrySet()) {
      if (field.getKey().startsWith(TAKE) && !field.getValue().isEmpty()) {
        Choice.named(field.getValue().getFirst())
            .ifPresent(choice -> choices.put(field.getKey().substring(TAKE.length()), choice));
      }
    }
    return choices;
  }

  /** What the other record says, wherever it says something. */
  static Map<String, Choice> allOfOther(Description existing, Description other) {
    var choices = new HashMap<String, Choice>();
    for (Difference difference : new Merging(existing, other).differences()) {
      if (!difference.other().isMissingNode()) {
        choices.put(difference.path(), Choice.OTHER);
      }
    }
    return choices;
  }

  static String title(Description description, Words words) {
    return Description.inLanguage(description.titles(), "en")
        .map(Map.Entry::getValue)
        .orElse(words.say("workspace.untitled"));
  }

  /** A likelihood of 0.934 as 93 %. */
  static long percent(double score) {
    return Math.round(score * 100);
  }
}
