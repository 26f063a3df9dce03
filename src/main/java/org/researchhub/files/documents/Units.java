package org.researchhub.files.documents;

import org.researchhub.files.DocumentText.Entry;
import org.researchhub.files.DocumentText.Unit;

/** Takes a document's text unit by unit, so that no document is ever held whole. */
public interface Units {

  void unit(Unit unit) throws Unreadable;

  void entry(Entry entry) throws Unreadable;
}
