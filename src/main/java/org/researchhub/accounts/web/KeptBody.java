package org.researchhub.accounts.web;

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
import org.springframework.util.unit.DataSize;

/**
 * What a form brought that nobody was signed in for: its texts. Of its files only the names are
 * kept; their bytes are read over and go nowhere.
 */
record KeptBody(List<KeptPage.Field> fields, List<String> files) {

  private static final int LONGEST_TEXT = 4_000_000;
  private static final int MOST_FIELDS = 20_000;
  private static final long MOST_SKIPPED = DataSize.ofMegabytes(64).toBytes();

  static KeptBody read(HttpServletRequest request, String without) throws IOException {
    var body = new KeptBody(new ArrayList<>(), new ArrayList<>());
    request
        .getParameterMap()
        .forEach((name, values) -> List.of(values).forEach(value -> body.put(name, value)));
    if (isMultipart(request)) {
      body.readParts(request);
    }
    body.fields.removeIf(field -> field.name().equals(without));
    return body;
  }

  static boolean isForm(HttpServletRequest request) {
    String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    return type.startsWith("application/x-www-form-urlencoded") || isMultipart(request);
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return String.valueOf(request.getContentType())
        .toLowerCase(Locale.ROOT)
        .startsWith("multipart/form-data");
  }

  private void put(String name, String value) {
    fields.add(new KeptPage.Field(name, value));
  }

  private void readParts(HttpServletRequest request) throws IOException {
    var upload = new FileUpload();
    upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
    FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
    int text = 0;
    long skipped = 0;
    while (text <= LONGEST_TEXT
        && skipped <= MOST_SKIPPED
        && fields.size() < MOST_FIELDS
        && parts.hasNext()) {
      FileItemStream part = parts.next();
      try (InputStream bytes = part.openStream()) {
        if (part.isFormField()) {
          byte[] value = bytes.readNBytes(LONGEST_TEXT);
          text += value.length;
          put(part.getFieldName(), new String(value, StandardCharsets.UTF_8));
        } else if (part.getName() != null && !part.getName().isEmpty()) {
          files.add(part.getName());
          skipped += skip(bytes);
        }
      }
    }
  }

  private static long skip(InputStream bytes) throws IOException {
    byte[] some = new byte[8192];
    long skipped = 0;
    int read;
    while (skipped <= MOST_SKIPPED && (read = bytes.read(some)) >= 0) {
      skipped += read;
    }
    return skipped;
  }
}
