package org.researchhub.files;

import java.io.IOException;
import java.util.Optional;
import org.researchhub.files.derived.DerivedTexts;
import org.researchhub.platform.changes.Change.Kind;
import org.researchhub.platform.changes.Changes;
import org.researchhub.platform.db.Database;
import org.researchhub.platform.jobs.JobKind;
import org.researchhub.platform.settings.HubSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the text of a published document, keeps it and says so in the list of changes. */
@Component
class TextJobs implements JobKind {

  static final String NAME = "text";
  private static final Logger LOG = LoggerFactory.getLogger(TextJobs.class);

  private final StoredFiles files;
  private final Documents documents;
  private final Changes changes;
  private final Database database;
  private final DerivedTexts kept;

  TextJobs(
      StoredFiles files,
      Documents documents,
      Changes changes,
      Database database,
      HubSettings settings) {
    this.files = files;
    this.documents = documents;
    this.changes = changes;
    this.database = database;
    this.kept = new DerivedTexts(settings.dataFolder());
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * @throws IOException when the bytes cannot be had, the text cannot be kept, or no worker starts
   */
  @Override
  public void run(String sha512) throws IOException {
    if (!kept.has(sha512, Documents.EXTRACTOR)) {
      Optional<DocumentText> text = files.onDisk(sha512, documents::text);
      if (text.isEmpty()) {
        return;
      }
      Reason reason = text.get().reason();
      if (reason != null && reason.key().equals("refuse.no-worker")) {
        throw new IOException(reason.in("en"));
      }
      if (reason != null) {
        LOG.info("No text of file {}: {}", sha512.substring(0, 16), reason.in("en"));
      }
      kept.keep(sha512, Documents.EXTRACTOR, text.get());
    }
    database.writing(
        transaction -> changes.append(transaction, Kind.FILE, sha512, Documents.EXTRACTOR));
  }
}
