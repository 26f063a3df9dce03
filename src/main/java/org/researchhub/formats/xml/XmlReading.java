package org.researchhub.formats.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Predicate;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.record.Transcript;
import org.researchhub.formats.text.Decoding;

/** What all readers of XML forms do around their records. */
public final class XmlReading {

  /** Takes down one record. */
  @FunctionalInterface
  public interface Mapping {
    Transcript read(XmlElement record, KnownTerms terms);
  }

  private XmlReading() {}

  /**
   * @param none what to say when there is no record
   */
  public static void read(
      InputStream content,
      Origin origin,
      AuthorityLookup authorities,
      Receiver receiver,
      Predicate<XmlElement> isRecord,
      Mapping mapping,
      String none)
      throws IOException {
    Decoding decoding = Decoding.of(content);
    KnownTerms terms = new KnownTerms(authorities);
    int[] found = {0};
    Function<XmlElement, Transcript> transcript = element -> mapping.read(element, terms);
    XmlRecords.read(
        decoding.reader(),
        isRecord,
        element -> {
          found[0]++;
          receiver.take(transcript.apply(element).item(origin));
        },
        receiver::problem);
    if (found[0] == 0) {
      receiver.problem(new Problem(0, none));
    }
    decoding.problem().ifPresent(receiver::problem);
  }
}
