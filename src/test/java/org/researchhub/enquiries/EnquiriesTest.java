package org.researchhub.enquiries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchhub.enquiries.Enquiries.Message;
import org.researchhub.enquiries.Enquiry.Desk;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.db.DatabaseAddress;
import org.researchhub.platform.db.DatabaseOpening;

class EnquiriesTest {

  private static final Instant SENT = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir Path data;

  @Test
  void aMessageIsDeletedAfterSixMonthsAndNotADayBefore() throws Exception {
    try (Database database = DatabaseOpening.open(new DatabaseAddress(data, null, null, null))) {
      at(database, SENT).send(new Message(Desk.CONTACT, "other", "Hello", null, null, "en"));
      assertEquals(0, at(database, Instant.parse("2027-05-23T09:59:59Z")).purge());
      assertEquals(1, at(database, Instant.parse("2027-05-23T10:00:00Z")).purge());
      assertEquals(0, at(database, SENT).count());
    }
  }

  @Test
  void theReceiptIsShownForAnHour() throws Exception {
    try (Database database = DatabaseOpening.open(new DatabaseAddress(data, null, null, null))) {
      String secret =
          at(database, SENT).send(new Message(Desk.SUPPORT, "broken", "Hello", null, null, "en"));
      assertTrue(at(database, SENT).receipt(secret).isPresent());
      assertTrue(at(database, SENT.plus(Duration.ofHours(2))).receipt(secret).isEmpty());
      assertTrue(at(database, SENT).receipt("another").isEmpty());
    }
  }

  private static Enquiries at(Database database, Instant now) {
    return new Enquiries(database, Clock.fixed(now, ZoneOffset.UTC), new Random(now.hashCode()));
  }
}
