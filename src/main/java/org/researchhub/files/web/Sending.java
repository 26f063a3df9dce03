package org.researchhub.files.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.researchhub.files.StoredBytes;
import org.researchhub.files.web.Ranges.Part;
import org.springframework.http.HttpStatus;

/** Sends bytes: from the disk to the line without passing through the program, where it can. */
record Sending(HttpServletRequest request, HttpServletResponse response, StoredBytes bytes) {

  /** Tomcat's own attributes; it writes the file after the answer's head. */
  private static final String SENDFILE = "org.apache.tomcat.sendfile.";

  /** Below this, handing the file over costs more than copying it. */
  private static final long WORTH_HANDING_OVER = 16 * 1024;

  private static final int AT_ONCE = 64 * 1024;

  void send(Ranges ranges, String mediaType) throws IOException {
    if (!ranges.satisfiable()) {
      response.setHeader("Content-Range", "bytes */" + bytes.size());
      response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
      return;
    }
    List<Part> parts = ranges.parts();
    if (parts.size() > 1) {
      several(parts, mediaType);
      return;
    }
    response.setContentType(mediaType);
    if (parts.isEmpty()) {
      one(new Part(0, bytes.size() - 1));
    } else {
      response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
      response.setHeader("Content-Range", contentRange(parts.getFirst()));
      one(parts.getFirst());
    }
  }

  private void one(Part part) throws IOException {
    response.setContentLengthLong(part.length());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    Optional<Path> onDisk = bytes.path();
    if (onDisk.isPresent()
        && part.length() >= WORTH_HANDING_OVER
        && Boolean.TRUE.equals(request.getAttribute(SENDFILE + "support"))) {
      request.setAttribute(SENDFILE + "filename", onDisk.get().toAbsolutePath().toString());
      request.setAttribute(SENDFILE + "start", part.from());
      request.setAttribute(SENDFILE + "end", part.to() + 1);
    } else {
      copy(part, response.getOutputStream());
    }
  }

  private void several(List<Part> parts, String mediaType) throws IOException {
    String boundary = UUID.randomUUID().toString();
    byte[] end = ascii("\r\n--" + boundary + "--\r\n");
    long length = end.length;
    for (Part part : parts) {
      length += head(boundary, mediaType, part).length + part.length();
    }
    response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
    response.setContentType("multipart/byteranges; boundary=" + boundary);
    response.setContentLengthLong(length);
    if (!request.getMethod().equals("HEAD")) {
      OutputStream out = response.getOutputStream();
      for (Part part : parts) {
        out.write(head(boundary, mediaType, part));
        copy(part, out);
      }
      out.write(end);
    }
  }

  private byte[] head(String boundary, String mediaType, Part part) {
    return ascii(
        "\r\n--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
            .formatted(boundary, mediaType, contentRange(part)));
  }

  private String contentRange(Part part) {
    return "bytes " + part.from() + "-" + part.to() + "/" + bytes.size();
  }

  private void copy(Part part, OutputStream out) throws IOException {
    try (InputStream in = bytes.open(part.from())) {
      byte[] buffer = new byte[AT_ONCE];
      for (long left = part.length(); left > 0; ) {
        int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw new EOFException("The file ends " + left + " bytes too early");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
