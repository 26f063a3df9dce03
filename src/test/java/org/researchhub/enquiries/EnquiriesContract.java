package org.researchhub.enquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.researchhub.enquiries.Enquiries.Message;
import org.researchhub.enquiries.Enquiry.Desk;
import org.researchhub.platform.db.AtOnce;
import org.researchhub.platform.db.DatabaseContract;

/** What messages to the centre are promised, whichever database they are in. */
abstract class EnquiriesContract extends DatabaseContract {

  private static final Instant SENT = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void aMessageIsDeletedAfterSixMonthsAndNotADayBefore() {
    at(SENT).send(new Message(Desk.CONTACT, "other", "Hello", null, null, "en"));
    assertThat(at(Instant.parse("2027-05-23T09:59:59Z")).purge()).isZero();
    assertThat(at(Instant.parse("2027-05-23T10:00:00Z")).purge()).isEqualTo(1);
    assertThat(at(SENT).count()).isZero();
  }

  @Test
  void theReceiptIsShownForAnHour() {
    String secret = at(SENT).send(new Message(Desk.SUPPORT, "broken", "Hello", null, null, "en"));
    assertThat(at(SENT).receipt(secret)).isPresent();
    assertThat(at(SENT.plus(Duration.ofHours(2))).receipt(secret)).isEmpty();
    assertThat(at(SENT).receipt("another")).isEmpty();
  }

  @Test
  void everyWordComesBackAndTheNewestIsFirst() {
    var message =
        new Message(Desk.CONTACT, "other", "Two\nlines, “quotes” 🙂", "a@b.org", "/en/", "fr");
    String secret = at(SENT).send(message);
    at(SENT.plusSeconds(1)).send(new Message(Desk.SUPPORT, "broken", "Later", null, null, "en"));
    Enquiry sent = at(SENT).receipt(secret).orElseThrow();
    assertThat(at(SENT).list(0, 10)).hasSize(2).endsWith(sent);
    assertThat(at(SENT).list(1, 1)).isEqualTo(List.of(sent));
    assertThat(sent.message()).isEqualTo(message.text());
    assertThat(at(SENT).find(" " + sent.reference().toLowerCase() + " ")).contains(sent);
    assertThat(at(SENT).unread()).isEqualTo(2);
    assertThat(at(SENT).delete(sent.reference())).isTrue();
    assertThat(at(SENT).delete(sent.reference())).isFalse();
    assertThat(at(SENT).markRead(sent.reference(), "Ana")).isFalse();
  }

  @RepeatedTest(3)
  void ofTwoWhoReadAMessageAtOnceTheFirstStaysNamed() throws Exception {
    String secret = at(SENT).send(new Message(Desk.CONTACT, "other", "Hello", null, null, "en"));
    String reference = at(SENT).receipt(secret).orElseThrow().reference();
    assertThat(AtOnce.by(2, actor -> at(SENT).markRead(reference, "Reader " + actor)))
        .containsExactly(true, true);
    String first = String.valueOf(at(SENT).find(reference).orElseThrow().readBy());
    assertThat(first).startsWith("Reader ");
    at(SENT).markRead(reference, "Late");
    assertThat(at(SENT).find(reference).orElseThrow().readBy()).isEqualTo(first);
    assertThat(at(SENT).unread()).isZero();
  }

  private Enquiries at(Instant now) {
    return new Enquiries(database(), Clock.fixed(now, ZoneOffset.UTC), new Random(now.hashCode()));
  }
}
