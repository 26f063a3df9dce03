package org.researchhub.enquiries.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.platform.web.Link;

/**
 * The form of three fields: contact or technical support.
 *
 * @param heading e.g. "Contact", "Technical support"
 * @param introduction a sentence on what the form is for
 * @param action where it is sent
 * @param topics what it may be about; the chosen one is marked
 * @param page the page that the reader came from, sent along, or empty
 * @param errors what to correct, by field; empty on the first show
 * @param stamp when the form was made, signed by the server against robots
 * @param email the centre's address, null when not set
 * @param post the centre's postal address, one line each
 * @param safetyUrl the safety page, which has the helplines
 * @param keptMonths after how many months a message is deleted
 */
public record EnquiryPage(
    List<Link> crumbs,
    String heading,
    String introduction,
    String action,
    List<Topic> topics,
    String message,
    String replyTo,
    String page,
    List<Mistake> errors,
    String stamp,
    @Nullable String email,
    List<String> post,
    String safetyUrl,
    int keptMonths) {

  /** The fields' names in the request. */
  public static final String TOPIC = "topic";

  public static final String MESSAGE = "message";
  public static final String REPLY_TO = "email";

  /** The page the reader came from. */
  public static final String PAGE = "page";

  /** Stays empty when a person fills the form in. */
  public static final String TRAP = "website";

  public static final String STAMP = "stamp";

  public record Topic(String value, String label, boolean chosen) {}

  /**
   * @param field one of {@link #TOPIC}, {@link #MESSAGE}, {@link #REPLY_TO}
   * @param sentence what to do about it
   */
  public record Mistake(String field, String sentence) {}

  /** The sentence for a field, or null when it is right. */
  public @Nullable String mistake(String field) {
    return errors.stream()
        .filter(error -> error.field().equals(field))
        .map(Mistake::sentence)
        .findFirst()
        .orElse(null);
  }

  /** The ids of what describes a field. */
  public String describedBy(String field) {
    return mistake(field) == null ? field + "-hint" : field + "-mistake " + field + "-hint";
  }
}
