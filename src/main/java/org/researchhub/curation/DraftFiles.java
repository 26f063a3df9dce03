package org.researchhub.curation;

import java.util.ArrayList;
import java.util.List;
import org.researchhub.catalogue.Description;
import org.researchhub.curation.rules.Finding;
import org.researchhub.files.StoredFiles;
import org.springframework.stereotype.Component;

/** The files that a draft names, before it is published. */
@Component
class DraftFiles {

  private final StoredFiles files;

  DraftFiles(StoredFiles files) {
    this.files = files;
  }

  /** Makes the bytes of every file durable; a refusal for each whose bytes are not here. */
  List<Finding> makeDurable(Description description) {
    var missing = new ArrayList<Finding>();
    List<Description.Edition> editions = description.editions();
    for (int edition = 0; edition < editions.size(); edition++) {
      List<Description.StoredFileStatement> named = editions.get(edition).files();
      for (int file = 0; file < named.size(); file++) {
        if (!files.makeDurable(named.get(file).sha512())) {
          missing.add(
              Finding.refusal(
                  "/editions/" + edition + "/files/" + file, "no-bytes", named.get(file).name()));
        }
      }
    }
    return missing;
  }
}
