package org.researchhub.files.documents;

import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Unit;

/** Takes a document's text unit by unit, so that no document is ever held whole. */
public interface Units {

  /** Whoever wanted the text is no longer there. */
  final class Gone extends RuntimeException {
    public Gone(Throwable cause) {
      super(cause);
    }
  }

  void unit(Unit unit);

  void entry(Entry entry);
}
