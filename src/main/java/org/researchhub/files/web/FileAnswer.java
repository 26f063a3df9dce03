package org.researchhub.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.researchhub.files.StoredFile;
import org.springframework.http.HttpStatus;

/**
 * Answers a request with the bytes of a file, or with the parts of them that are asked for (RFC
 * 9110). Whoever calls has made sure that the one who asks may have the file.
 */
public final class FileAnswer {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String NOWHERE = "private, no-store";

  private FileAnswer() {}

  /** The file of a readable version, which anybody may keep. */
  static void forEver(StoredFile file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(file, FOR_EVER, request, response);
  }

  /** A file that is not published: nothing between the hub and who asks may keep it. */
  public static void once(StoredFile file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(file, NOWHERE, request, response);
  }

  private static void answer(
      StoredFile file, String kept, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = '"' + file.sha512().substring(0, 32) + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", kept);
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
