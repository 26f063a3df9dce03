package org.researchhub.internships;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call for interns, as its file says it.
 *
 * @param opens the moment from which it can be applied to, null when that is not stated
 * @param closes the moment from which it can no longer be applied to, null when that is not stated
 * @param zone the zone in which both were written, null when neither was
 * @param facts the whole file; not to be changed
 */
public record Call(
    String id,
    String slug,
    State state,
    @Nullable Instant opens,
    @Nullable Instant closes,
    @Nullable ZoneId zone,
    JsonNode facts) {

  /** What the centre says of the call; the clock may know better. */
  public enum State {
    PLANNED,
    OPEN,
    CLOSED
  }

  /**
   * Reads a call.
   *
   * @throws IllegalArgumentException saying in a sentence what is wrong with it
   */
  static Call of(JsonNode file) {
    ZoneId zone = zone(file.path("timeZone"));
    return new Call(
        wanted(file, "id", "[A-Za-z0-9-]+"),
        wanted(file, "slug", "[a-z0-9-]+"),
        state(file.path("state")),
        moment(file.path("opens"), zone, false),
        moment(file.path("closes"), zone, true),
        zone,
        titled(file));
  }

  public boolean isOpen(Instant now) {
    return state == State.OPEN
        && (opens == null || !now.isBefore(opens))
        && (closes == null || now.isBefore(closes));
  }

  /** Whether it has not opened yet. */
  public boolean isPlanned(Instant now) {
    return state == State.PLANNED
        || state == State.OPEN && opens != null && now.isBefore(opens) && !hasClosed(now);
  }

  private boolean hasClosed(Instant now) {
    return closes != null && !now.isBefore(closes);
  }

  /** Whether it will open or close by itself. */
  boolean turnsAfter(Instant now) {
    return state == State.OPEN
        && (opens != null && now.isBefore(opens) || closes != null && now.isBefore(closes));
  }

  private static String wanted(JsonNode file, String field, String form) {
    String text = file.path(field).asString("");
    if (!text.matches(form)) {
      throw new IllegalArgumentException(
          "it needs " + field + ", made of letters, digits and hyphens");
    }
    return text;
  }

  private static JsonNode titled(JsonNode file) {
    if (!file.path("titles").isObject() || file.path("titles").isEmpty()) {
      throw new IllegalArgumentException("it needs titles, at least one as `en: …`");
    }
    return file;
  }

  private static State state(JsonNode state) {
    return switch (state.asString("")) {
      case "planned" -> State.PLANNED;
      case "open" -> State.OPEN;
      case "closed" -> State.CLOSED;
      default -> throw new IllegalArgumentException("its state is not planned, open or closed");
    };
  }

  private static @Nullable ZoneId zone(JsonNode zone) {
    try {
      return zone.isString() ? ZoneId.of(zone.asString()) : null;
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "there is no time zone " + zone.asString() + "; write it as Europe/Rome", e);
    }
  }

  /** A day means its beginning, or its end when it is the last one. */
  private static @Nullable Instant moment(JsonNode written, @Nullable ZoneId zone, boolean last) {
    if (written.isNull() || written.isMissingNode()) {
      return null;
    }
    if (zone == null) {
      throw new IllegalArgumentException("it has dates but no timeZone, such as Europe/Rome");
    }
    String text = written.asString("");
    try {
      LocalDateTime moment =
          text.contains("T")
              ? LocalDateTime.parse(text)
              : LocalDate.parse(text).plusDays(last ? 1 : 0).atStartOfDay();
      return moment.atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "“" + text + "” is no date; write 2027-02-12 or 2027-02-12T17:00", e);
    }
  }
}
