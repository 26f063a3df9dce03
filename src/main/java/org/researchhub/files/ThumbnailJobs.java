package org.researchhub.files;

import java.io.IOException;
import java.util.Optional;
import org.researchhub.platform.jobs.JobKind;
import org.researchhub.platform.web.Pages;
import org.springframework.stereotype.Component;

/** Has the first page of a published document drawn, and keeps the picture. */
@Component
class ThumbnailJobs implements JobKind {

  static final String NAME = "thumbnail";

  private final StoredFiles files;
  private final Documents documents;
  private final Thumbnails thumbnails;
  private final Pages pages;

  ThumbnailJobs(StoredFiles files, Documents documents, Thumbnails thumbnails, Pages pages) {
    this.files = files;
    this.documents = documents;
    this.thumbnails = thumbnails;
    this.pages = pages;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isSlow() {
    return true;
  }

  /**
   * Nothing is drawn of a document whose picture is not to be shown.
   *
   * @throws IOException when the bytes cannot be had, the picture cannot be kept, or no worker
   *     starts
   */
  @Override
  public void run(String sha512) throws IOException {
    if (!thumbnails.mayBeShown(sha512) || thumbnails.kept().has(sha512, Thumbnails.FORM)) {
      return;
    }
    Optional<byte[]> picture = files.onDisk(sha512, documents::thumbnail);
    if (picture.isPresent() && thumbnails.mayBeShown(sha512)) {
      thumbnails.kept().keep(sha512, Thumbnails.FORM, picture.get());
      if (picture.get().length > 0) {
        pages.changedOutside();
      }
    }
  }
}
