package org.researchhub.enquiries.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.researchhub.enquiries.Enquiries;
import org.researchhub.enquiries.Enquiry.Desk;
import org.researchhub.platform.web.Words;
import org.springframework.util.MultiValueMap;

/** What came from a form, cut to what can be a field's value. */
record Sent(String topic, String message, String email, String page, String stamp, String trap) {

  static final int LONGEST_MESSAGE = 10_000;
  private static final int LONGEST_FIELD = 500;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]{2,}");

  static Sent of(MultiValueMap<String, String> fields) {
    return new Sent(
        field(fields, EnquiryPage.TOPIC, LONGEST_FIELD),
        field(fields, EnquiryPage.MESSAGE, Integer.MAX_VALUE).replace("\r\n", "\n"),
        field(fields, EnquiryPage.REPLY_TO, LONGEST_FIELD),
        field(fields, EnquiryPage.PAGE, LONGEST_FIELD),
        field(fields, EnquiryPage.STAMP, LONGEST_FIELD),
        field(fields, EnquiryPage.TRAP, LONGEST_FIELD));
  }

  private static String field(MultiValueMap<String, String> fields, String name, int longest) {
    String value = fields.getFirst(name);
    String text = value == null ? "" : value.replace("\u0000", "").strip();
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** Whether a robot filled in what people do not see. */
  boolean trapped() {
    return !trap.isEmpty();
  }

  /** Everything to correct, at once. */
  List<EnquiryPage.Mistake> mistakes(Words words, List<String> topics, boolean stampFits) {
    var mistakes = new ArrayList<EnquiryPage.Mistake>();
    if (!topics.contains(topic)) {
      mistakes.add(mistake(EnquiryPage.TOPIC, words.say("enquiries.error.topic")));
    }
    if (message.isEmpty()) {
      mistakes.add(mistake(EnquiryPage.MESSAGE, words.say("enquiries.error.message.empty")));
    } else if (message.length() > LONGEST_MESSAGE) {
      mistakes.add(
          mistake(EnquiryPage.MESSAGE, words.say("enquiries.error.message.long", LONGEST_MESSAGE)));
    }
    if (!email.isEmpty() && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
      mistakes.add(mistake(EnquiryPage.REPLY_TO, words.say("enquiries.error.email")));
    }
    if (mistakes.isEmpty() && !stampFits) {
      mistakes.add(mistake(EnquiryPage.MESSAGE, words.say("enquiries.error.again")));
    }
    return mistakes;
  }

  private static EnquiryPage.Mistake mistake(String field, String sentence) {
    return new EnquiryPage.Mistake(field, sentence);
  }

  Enquiries.Message toMessage(Desk desk, String language) {
    return new Enquiries.Message(
        desk,
        topic,
        message,
        email.isEmpty() ? null : email,
        page.isEmpty() ? null : page,
        language);
  }
}
