package org.researchhub.formats.zotero;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Problem;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.record.KnownTerms;
import org.researchhub.formats.text.Decoding;
import org.researchhub.formats.xml.XmlElement;
import org.researchhub.formats.xml.XmlRecords;

/**
 * Zotero's RDF. Journals, series, notes and attachments stand apart from the items that name them,
 * so that the items are put together at the end; their number is bounded.
 */
public final class ZoteroRdfReader implements FormatReader {

  private static final Set<String> APART =
      Set.of("Journal", "Series", "Memo", "Attachment", "Collection", "AutomaticTag");
  private static final int MOST = 50_000;

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    Decoding decoding = Decoding.of(content);
    List<XmlElement> items = new ArrayList<>();
    Map<String, XmlElement> named = new HashMap<>();
    XmlRecords.read(
        decoding.reader(),
        element -> element.parent().map(parent -> parent.name().equals("RDF")).orElse(false),
        element -> {
          String about =
              element.attribute("about").isEmpty()
                  ? element.attribute("ID")
                  : element.attribute("about");
          if (items.size() + named.size() >= MOST) {
            return;
          }
          named.putIfAbsent(about, element);
          boolean whole = !APART.contains(element.name()) && !element.children().isEmpty();
          boolean titled =
              element.child("title").isPresent() || element.child("itemType").isPresent();
          if (whole && titled) {
            items.add(element);
          }
        },
        receiver::problem);
    KnownTerms terms = new KnownTerms(authorities);
    items.forEach(item -> receiver.take(ZoteroItem.read(item, named, terms).item(origin)));
    if (items.isEmpty()) {
      receiver.problem(new Problem(0, "No item was found."));
    } else if (items.size() + named.size() >= MOST) {
      receiver.problem(
          new Problem(
              items.getLast().line(),
              "The file names more than " + MOST + " things; the rest was not read."));
    }
    decoding.problem().ifPresent(receiver::problem);
  }
}
