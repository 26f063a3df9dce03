package org.researchhub.internships;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CallTest {

  @Test
  void aDayMeansItsEndInTheCallsOwnZone() {
    Call call = call("state: open", "closes: 2027-02-12", "timeZone: Europe/Rome");
    assertTrue(call.isOpen(Instant.parse("2027-02-12T22:59:59Z")));
    assertFalse(call.isOpen(Instant.parse("2027-02-12T23:00:00Z")));
    assertTrue(call.turnsAfter(Instant.parse("2027-02-12T22:59:59Z")));
    assertFalse(call.turnsAfter(Instant.parse("2027-02-12T23:00:00Z")));
  }

  @Test
  void aCallIsPlannedUntilItOpens() {
    Call call =
        call("state: open", "opens: 2027-01-11", "closes: 2027-02-12", "timeZone: Africa/Nairobi");
    assertTrue(call.isPlanned(Instant.parse("2027-01-10T20:59:59Z")));
    assertTrue(call.isOpen(Instant.parse("2027-01-10T21:00:00Z")));
  }

  @Test
  void whatIsWrongIsSaidInWords() {
    assertEquals("its state is not planned, open or closed", refusal("state: maybe"));
    assertEquals(
        "it has dates but no timeZone, such as Europe/Rome",
        refusal("state: open", "closes: 2027-02-12"));
    assertTrue(refusal("state: open", "closes: soon", "timeZone: UTC").contains("is no date"));
  }

  private static String refusal(String... lines) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> call(lines)).getMessage());
  }

  private static Call call(String... lines) {
    String file = "id: int-1\nslug: a-call\ntitles: {en: A call}\n" + String.join("\n", lines);
    return Call.of(new YAMLMapper().readTree(file));
  }
}
