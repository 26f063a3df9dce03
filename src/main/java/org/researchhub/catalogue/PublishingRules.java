package org.researchhub.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.researchhub.authorities.Edtf;
import tools.jackson.databind.JsonNode;

/** The reasons for which the catalogue refuses a publication, whoever hands it in. */
final class PublishingRules {

  private PublishingRules() {}

  /** All reasons against it, as full sentences; empty when there is none. */
  static List<String> refusals(Submission submission, String id) {
    var reasons = new ArrayList<String>();
    Description description = submission.description();
    if (!PublicationId.valid(id)) {
      reasons.add("“" + id + "” is not an identifier of this hub: it has a wrong character.");
    }
    if (description.titles().values().stream().allMatch(String::isBlank)) {
      reasons.add("It has no title: give one in at least one language.");
    }
    for (Description.DateStatement date : description.dates()) {
      if (Edtf.parse(date.edtf()).isEmpty()) {
        reasons.add("“" + date.edtf() + "” is not a date: write 2006, 2006-10 or 2006-10-31.");
      }
    }
    Impossible.in(description).forEach(found -> reasons.add(found.sentence()));
    if (submission.added() != null && !isDay(submission.added())) {
      reasons.add("“" + submission.added() + "” is not a day of addition: write 2006-10-31.");
    }
    if (!isText(description.document())) {
      reasons.add("It has half a character somewhere: type or copy the text again.");
    }
    if (submission.slug() != null && !Slug.valid(submission.slug())) {
      reasons.add(
          "“"
              + submission.slug()
              + "” cannot be an address name: use small letters, digits and single hyphens, and"
              + " not digits alone.");
    }
    return reasons;
  }

  /** The English title, else the first; never blank for what is not refused. */
  static String leadingTitle(Description description) {
    String english = description.titles().getOrDefault("en", "");
    return english.isBlank()
        ? description.titles().values().stream()
            .filter(title -> !title.isBlank())
            .findFirst()
            .orElse("")
        : english;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return text.length() == "2006-10-31".length();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Half a surrogate pair cannot be stored as UTF-8. */
  private static boolean isText(JsonNode value) {
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (!isText(field.getKey()) || !isText(field.getValue())) {
        return false;
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      if (!isText(value.get(i))) {
        return false;
      }
    }
    return !value.isString() || isText(value.stringValue());
  }

  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))
          && !Character.isSupplementaryCodePoint(text.codePointAt(i++))) {
        return false;
      }
    }
    return true;
  }
}
