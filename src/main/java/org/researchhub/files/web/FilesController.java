package org.researchhub.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.researchhub.files.StoredFile;
import org.researchhub.files.StoredFiles;
import org.researchhub.platform.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files by digest. What an address leads to never changes, so that it may be kept for ever; who has
 * it already is answered 304 (RFC 9110).
 */
@Controller
class FilesController {

  private final StoredFiles files;

  FilesController(StoredFiles files) {
    this.files = files;
  }

  @GetMapping("/files/{start:[0-9a-f]{16}}/{name}")
  void file(
      @PathVariable String start,
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    StoredFile file = find(start, name);
    try {
      FileAnswer.forEver(file, request, response);
    } catch (NoSuchFileException e) {
      // Taken into the preservation store between the look and the opening.
      FileAnswer.forEver(find(start, name), request, response);
    }
  }

  private StoredFile find(String start, String name) {
    return files.find(start, name).orElseThrow(NoSuchPage::new);
  }
}
