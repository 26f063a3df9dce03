package org.researchhub.files;

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

  /** Deletes what was read from a document that was removed for legal reasons. */
  public void forget(String sha512) {
    kept.forget(sha512);
  }
}
