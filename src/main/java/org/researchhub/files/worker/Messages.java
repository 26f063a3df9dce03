package org.researchhub.files.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.Accessibility;
import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Outcome;
import org.researchhub.files.DocumentText.Unit;
import org.researchhub.files.FirstLook;
import org.researchhub.files.FirstLook.Seen;
import org.researchhub.files.Inspection;
import org.researchhub.files.Reason;
import org.researchhub.files.derived.DerivedThumbnails;
import org.researchhub.files.documents.Read;
import org.researchhub.files.worker.Frames.Message;
import org.researchhub.files.worker.Frames.Values;

/** How what is said of documents is written in messages and read from them. */
final class Messages {

  static final char INSPECT = 'I';
  static final char LOOK = 'L';
  static final char TEXT = 'T';
  static final char THUMBNAIL = 'P';
  static final char ACCEPTED = 'A';
  static final char REFUSED = 'R';
  static final char UNIT = 'U';
  static final char ENTRY = 'E';
  static final char DONE = 'D';

  private static final int MOST_REMARKS = 100;

  private Messages() {}

  static Message question(char kind, String file, @Nullable String name, @Nullable String password)
      throws IOException {
    return new Message(kind).text(file).text(name).text(password);
  }

  static Message of(Inspection inspection) throws IOException {
    return switch (inspection) {
      case Inspection.Refused refused -> of(refused.reason());
      case Inspection.Accepted accepted -> {
        var message = new Message(ACCEPTED);
        message.text(accepted.mediaType()).numberOrNone(accepted.pages());
        write(message, accepted.accessibility());
        message.number(accepted.remarks().size());
        for (Reason remark : accepted.remarks()) {
          write(message, remark);
        }
        yield message;
      }
    };
  }

  static Message of(Reason refusal) throws IOException {
    var message = new Message(REFUSED);
    write(message, refusal);
    return message;
  }

  static Message of(Unit unit) throws IOException {
    return new Message(UNIT)
        .numberOrNone(unit.page())
        .numberOrNone(unit.section())
        .text(unit.heading())
        .text(unit.language())
        .text(unit.text())
        .truthOrNone(unit.machineRead());
  }

  static Message of(Entry entry) throws IOException {
    return new Message(ENTRY).number(entry.level()).text(entry.title()).number(entry.unit());
  }

  static Message of(Read read) throws IOException {
    var message = new Message(DONE);
    message.text(read.outcome().name()).text(read.mediaType());
    write(message, read.accessibility());
    Reason reason = read.reason();
    message.truthOrNone(reason != null);
    if (reason != null) {
      write(message, reason);
    }
    return message;
  }

  static Message of(FirstLook look) throws IOException {
    var message = new Message(LOOK);
    write(message, look.title());
    write(message, look.date());
    write(message, look.language());
    write(message, look.symbol());
    message.number(look.authors().size());
    for (Seen author : look.authors()) {
      write(message, author);
    }
    return message;
  }

  static Message of(byte[] thumbnail) throws IOException {
    return new Message(THUMBNAIL).rest(thumbnail);
  }

  static byte[] thumbnail(Values values) throws IOException {
    if (values.kind() != THUMBNAIL) {
      throw new IOException("no answer to the question for a thumbnail");
    }
    byte[] jpeg = values.rest();
    if (jpeg.length > DerivedThumbnails.MOST_BYTES) {
      throw new IOException("a thumbnail of " + jpeg.length + " bytes");
    }
    return jpeg;
  }

  static FirstLook look(Values values) throws IOException {
    if (values.kind() != LOOK) {
      throw new IOException("no answer to a look");
    }
    Seen title = seen(values);
    Seen date = seen(values);
    Seen language = seen(values);
    Seen symbol = seen(values);
    var authors = new ArrayList<Seen>();
    for (int left = values.number(); left > 0 && authors.size() < MOST_REMARKS; left--) {
      authors.add(new Seen(values.text(), values.number()));
    }
    return new FirstLook(title, List.copyOf(authors), date, language, symbol);
  }

  private static void write(Message message, @Nullable Seen seen) throws IOException {
    message.text(seen == null ? null : seen.value()).number(seen == null ? 0 : seen.page());
  }

  private static @Nullable Seen seen(Values values) throws IOException {
    String value = values.textOrNone();
    int page = values.number();
    return value == null ? null : new Seen(value, page);
  }

  static Inspection inspection(Values values) throws IOException {
    return switch (values.kind()) {
      case REFUSED -> new Inspection.Refused(reason(values));
      case ACCEPTED -> {
        String mediaType = values.text();
        Integer pages = values.numberOrNone();
        Accessibility facts = accessibility(values);
        int count = values.number();
        if (count < 0 || count > MOST_REMARKS) {
          throw new IOException(count + " remarks");
        }
        List<Reason> remarks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          remarks.add(reason(values));
        }
        yield new Inspection.Accepted(mediaType, pages, facts, remarks);
      }
      default -> throw new IOException("no answer to an inspection");
    };
  }

  static Reason reason(Values values) throws IOException {
    return new Reason(values.text(), values.texts());
  }

  static Unit unit(Values values) throws IOException {
    return new Unit(
        values.numberOrNone(),
        values.numberOrNone(),
        values.textOrNone(),
        values.textOrNone(),
        values.text(),
        Boolean.TRUE.equals(values.truthOrNone()));
  }

  static Entry entry(Values values) throws IOException {
    return new Entry(values.number(), values.text(), values.number());
  }

  static Read read(Values values) throws IOException {
    try {
      Outcome outcome = Outcome.valueOf(values.text());
      String mediaType = values.text();
      Accessibility facts = accessibility(values);
      Reason reason = Boolean.TRUE.equals(values.truthOrNone()) ? reason(values) : null;
      return new Read(outcome, reason, mediaType, facts);
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
  }

  private static void write(Message message, Reason reason) throws IOException {
    message.text(reason.key()).texts(reason.values());
  }

  private static void write(Message message, Accessibility facts) throws IOException {
    message.truthOrNone(facts.tagged()).text(facts.title()).text(facts.language());
  }

  private static Accessibility accessibility(Values values) throws IOException {
    return new Accessibility(values.truthOrNone(), values.textOrNone(), values.textOrNone());
  }
}
