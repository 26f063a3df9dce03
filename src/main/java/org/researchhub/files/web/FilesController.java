package org.researchhub.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.researchhub.files.StoredFile;
import org.researchhub.files.Thumbnails;
import org.researchhub.platform.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files by digest, and beside them the thumbnails of documents. What an address leads to never
 * changes, so that it may be kept for ever; who has it already is answered 304 (RFC 9110).
 */
@Controller
class FilesController {

  private final RecentFiles files;

  private final Thumbnails thumbnails;

  FilesController(RecentFiles files, Thumbnails thumbnails) {
    this.files = files;
    this.thumbnails = thumbnails;
  }

  @GetMapping("/files/{start:[0-9a-f]{16}}/{name}")
  void file(
      @PathVariable String start,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<StoredFile> file = files.find(start, name);
    if (file.isEmpty() && name.equals(Thumbnails.NAME)) {
      thumbnail(start, request, response);
      return;
    }
    try {
      FileAnswer.forEver(file.orElseThrow(NoSuchPage::new), request, response);
    } catch (NoSuchFileException e) {
      // Taken into the preservation store between the look and the opening.
      FileAnswer.forEver(files.find(start, name).orElseThrow(NoSuchPage::new), request, response);
    }
  }

  /** A picture of a first page is for the page that it stands on, not for finding it alone. */
  private void thumbnail(String start, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StoredFile thumbnail = thumbnails.at(start).orElseThrow(NoSuchPage::new);
    response.setHeader("X-Robots-Tag", "noindex");
    FileAnswer.forEver(thumbnail, request, response);
  }
}
