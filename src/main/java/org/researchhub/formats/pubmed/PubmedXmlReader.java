package org.researchhub.formats.pubmed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.researchhub.formats.AuthorityLookup;
import org.researchhub.formats.FormatReader;
import org.researchhub.formats.Origin;
import org.researchhub.formats.Receiver;
import org.researchhub.formats.xml.XmlReading;

/** Articles and books as PubMed gives them out in XML. */
public final class PubmedXmlReader implements FormatReader {

  private static final Set<String> RECORDS =
      Set.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation");

  @Override
  public void read(
      InputStream content, Origin origin, AuthorityLookup authorities, Receiver receiver)
      throws IOException {
    XmlReading.read(
        content,
        origin,
        authorities,
        receiver,
        element ->
            RECORDS.contains(element.name())
                && element
                    .parent()
                    .map(parent -> !parent.name().equals("PubmedArticle"))
                    .orElse(true),
        PubmedRecord::read,
        "No PubMed record was found.");
  }
}
