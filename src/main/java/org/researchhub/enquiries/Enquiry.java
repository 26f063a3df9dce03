package org.researchhub.enquiries;

import org.jspecify.annotations.Nullable;

/**
 * One message to the centre.
 *
 * @param reference what the sender may quote
 * @param at when it was stored, ISO 8601
 * @param expires when it is deleted, ISO 8601
 * @param desk which form it came from
 * @param topic one of the form's topics, e.g. {@code publication}, {@code rights}
 * @param email where a reply is safe, or null
 * @param page the page that the sender came from, or null
 * @param language of the form
 * @param readAt when a member of staff first marked it as read, or null
 */
public record Enquiry(
    String reference,
    String at,
    String expires,
    Desk desk,
    String topic,
    String message,
    @Nullable String email,
    @Nullable String page,
    String language,
    @Nullable String readAt,
    @Nullable String readBy) {

  /** The forms. */
  public enum Desk {
    CONTACT,
    SUPPORT
  }

  public boolean isRead() {
    return readAt != null;
  }
}
