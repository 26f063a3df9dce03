package org.researchhub.reading;

import org.researchhub.files.preservation.PreservedDocuments;
import org.researchhub.platform.changes.Change;
import org.springframework.stereotype.Component;

/** The hub's own pages of running text as objects, each with all its versions. */
@Component
class PreservedPages extends PreservedDocuments {

  PreservedPages(PlainTexts texts) {
    super(Change.Kind.PAGE, texts::chronicle, texts::restore);
  }

  @Override
  public String kind() {
    return "page";
  }
}
