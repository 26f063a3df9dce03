package org.researchhub.files;

import java.io.IOException;
import java.util.Optional;
import org.researchhub.files.derived.DerivedTexts;
import org.researchhub.platform.settings.HubSettings;
import org.springframework.stereotype.Component;

/**
 * The text of stored documents, as far as it has been taken from them. That of a new document comes
 * a while after it is published; a change of kind FILE says when.
 */
@Component
public class Text {

  private final DerivedTexts kept;

  public Text(HubSettings settings) {
    kept = new DerivedTexts(settings.dataFolder());
  }

  /** The text of the document with this SHA-512; nothing while it has not been read. */
  public Optional<DocumentText> of(String sha512) {
    return kept.find(sha512, Documents.EXTRACTOR);
  }

  /**
   * Keeps the text of a document that was read elsewhere, in place of what was kept before: the
   * document is not read again.
   *
   * @throws IOException when it cannot be written; what was kept before stays
   */
  public void keep(String sha512, DocumentText text) throws IOException {
    kept.keep(sha512, Documents.EXTRACTOR, text);
  }

  /** Deletes what was read from a document that was removed for legal reasons. */
  public void forget(String sha512) {
    kept.forget(sha512);
  }
}
