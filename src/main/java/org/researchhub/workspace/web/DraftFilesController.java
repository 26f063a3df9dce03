package org.researchhub.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.researchhub.catalogue.Description;
import org.researchhub.catalogue.Description.StoredFileStatement;
import org.researchhub.curation.Draft;
import org.researchhub.curation.Drafts;
import org.researchhub.files.StoredFile;
import org.researchhub.files.StoredFiles;
import org.researchhub.files.web.FileAnswer;
import org.researchhub.platform.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a draft, for the staff who look at it before it is published. */
@Controller
class DraftFilesController {

  private final Drafts drafts;
  private final StoredFiles files;

  DraftFilesController(Drafts drafts, StoredFiles files) {
    this.drafts = drafts;
    this.files = files;
  }

  /** What stands before the address that a file will have when it is published. */
  static String below(Draft draft) {
    return "/curate/drafts/" + draft.id();
  }

  @GetMapping("/curate/drafts/{id:[a-z0-9]{9}}/files/{start:[0-9a-f]{16}}/{name}")
  void file(
      @PathVariable String id,
      @PathVariable String start,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Draft draft = drafts.find(id).orElseThrow(NoSuchPage::new);
    StoredFileStatement named = named(draft.description(), start, name);
    StoredFile file =
        files
            .bytes(named.sha512())
            .map(bytes -> new StoredFile(named.sha512(), named.name(), named.mediaType(), bytes))
            .orElseThrow(NoSuchPage::new);
    FileAnswer.once(file, request, response);
  }

  private static StoredFileStatement named(Description description, String start, String name) {
    return description.editions().stream()
        .flatMap(edition -> edition.files().stream())
        .filter(file -> file.sha512().startsWith(start) && file.name().equals(name))
        .findFirst()
        .orElseThrow(NoSuchPage::new);
  }
}
