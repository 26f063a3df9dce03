package org.researchhub.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.StoredFile;
import org.researchhub.files.StoredFiles;
import org.researchhub.platform.web.NoSuchPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Files by digest. What an address leads to never changes, so that it may be kept for ever; who has
 * it already is answered 304 (RFC 9110).
 */
@Controller
class FilesController {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

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
      answer(file, request, response);
    } catch (NoSuchFileException e) {
      // Taken into the preservation store between the look and the opening.
      answer(find(start, name), request, response);
    }
  }

  private StoredFile find(String start, String name) {
    return files.find(start, name).orElseThrow(NoSuchPage::new);
  }

  private static void answer(
      StoredFile file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = '"' + file.sha512().substring(0, 32) + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", FOR_EVER);
    response.setHeader("Accept-Ranges", "bytes");
    if (fails(request.getHeader("If-Match"), tag)) {
      response.setStatus(HttpStatus.PRECONDITION_FAILED.value());
      return;
    }
    if (names(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    Presentation presentation = Presentation.of(file);
    response.setHeader("Content-Security-Policy", presentation.policy());
    response.setHeader("Content-Disposition", presentation.disposition());
    Ranges ranges =
        Ranges.asked(
            request.getHeader("Range"), request.getHeader("If-Range"), tag, file.bytes().size());
    new Sending(request, response, file.bytes()).send(ranges, presentation.mediaType());
  }

  private static boolean fails(@Nullable String ifMatch, String tag) {
    return ifMatch != null && !ifMatch.strip().equals("*") && !ifMatch.contains(tag);
  }

  private static boolean names(@Nullable String ifNoneMatch, String tag) {
    return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(tag));
  }
}
