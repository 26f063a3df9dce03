package org.researchhub.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publications for tests. */
final class Fixtures {

  private static final JsonMapper JSON = new JsonMapper();

  private Fixtures() {}

  /** From JSON with single quotation marks. */
  static Description described(String json) {
    return Description.of((ObjectNode) JSON.readTree(json.replace('\'', '"')));
  }

  static Description titled(String title) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("titles").put("en", title);
    return Description.of(json);
  }

  static Description dated(String title, String edtf) {
    ObjectNode json = titled(title).toJson();
    json.putArray("dates").addObject().put("kind", "published").put("edtf", edtf);
    return Description.of(json);
  }

  static Submission added(String day, long sourceOrder, Description description) {
    return new Submission(null, 0, null, day, sourceOrder, description, "test", null);
  }

  static Submission withSlug(String slug, Description description) {
    return new Submission(null, 0, slug, null, 0, description, "test", null);
  }

  /** A second passes between any two looks. */
  static Clock tickingClock() {
    var seconds = new AtomicLong(Instant.parse("2026-11-23T10:00:00Z").getEpochSecond());
    InstantSource source = () -> Instant.ofEpochSecond(seconds.getAndIncrement());
    return source.withZone(ZoneOffset.UTC);
  }
}
