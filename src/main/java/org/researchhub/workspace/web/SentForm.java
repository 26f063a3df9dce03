package org.researchhub.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jooq.exception.DataAccessException;
import org.researchhub.files.FileName;
import org.researchhub.files.Intake;
import org.researchhub.files.Reason;
import org.researchhub.platform.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;

/**
 * What a form brought: its fields, and its files, which were taken in while they arrived. Nothing
 * of a file is ever in memory or in a second place on the disk.
 */
record SentForm(MultiValueMap<String, String> fields, List<SentFile> files) {

  private static final Logger LOG = LoggerFactory.getLogger(SentForm.class);
  private static final int MOST_FIELDS = 20_000;
  private static final int LONGEST_FIELD = 1_000_000;
  private static final int MOST_TEXT = 4_000_000;

  /**
   * @param field the name of the control that it was chosen in
   */
  record SentFile(String field, Intake.Taken taken) {}

  static SentForm read(HttpServletRequest request, Intake intake) throws IOException {
    var fields = new LinkedMultiValueMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.addAll(name, List.of(values)));
    var files = new ArrayList<SentFile>();
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      read(request, intake, fields, files);
    }
    return new SentForm(fields, files);
  }

  private static void read(
      HttpServletRequest request,
      Intake intake,
      MultiValueMap<String, String> fields,
      List<SentFile> files)
      throws IOException {
    var upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
    int text = 0;
    while (parts.hasNext()) {
      FileItemStream part = parts.next();
      try (InputStream bytes = part.openStream()) {
        if (part.isFormField()) {
          byte[] value = bytes.readNBytes(LONGEST_FIELD + 1);
          text += value.length;
          fields.add(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
          if (value.length > LONGEST_FIELD || text > MOST_TEXT || fields.size() > MOST_FIELDS) {
            throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
          }
        } else if (part.getName() != null && !part.getName().isEmpty()) {
          files.add(new SentFile(part.getFieldName(), taken(part.getName(), bytes, intake)));
        }
      }
    }
  }

  /** A hub without room for a file still has what was typed beside it. */
  private static Intake.Taken taken(String name, InputStream bytes, Intake intake)
      throws IOException {
    try {
      return intake.take(name, bytes);
    } catch (Fault | DataAccessException e) {
      LOG.error("A file that was handed in could not be kept", e);
      String why =
          e instanceof Fault fault
              ? String.valueOf(fault.getMessage())
              : "The database is not writing.";
      return new Intake.Taken.Refused(FileName.of(name), Reason.of("refuse.no-room", why));
    }
  }
}
