package org.researchhub.files.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.researchhub.files.StoredFile;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * How a browser is to treat a file: PDF documents and pictures are shown, everything else is saved,
 * and if it is opened all the same it can do nothing.
 *
 * @param disposition as in RFC 6266, the name also for programs that know only ASCII
 */
record Presentation(String mediaType, String disposition, String policy) {

  private static final Set<String> SHOWN =
      Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");
  private static final String SANDBOX =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'";
  private static final String NOT_FRAMED = "frame-ancestors 'none'";
  private static final String PLAIN_IN_RFC_8187 = "!#$&+-.^_`|~";

  static Presentation of(StoredFile file) {
    String type = type(file.mediaType());
    boolean shown = SHOWN.contains(type);
    return new Presentation(
        type, (shown ? "inline" : "attachment") + named(file.name()), shown ? NOT_FRAMED : SANDBOX);
  }

  private static String type(String stated) {
    try {
      return MediaType.parseMediaType(stated).toString();
    } catch (InvalidMediaTypeException e) {
      return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }
  }

  private static String named(String name) {
    String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    return "; filename=\"" + ascii + "\"" + (ascii.equals(name) ? "" : extended(name));
  }

  private static String extended(String name) {
    var encoded = new StringBuilder("; filename*=UTF-8''");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || PLAIN_IN_RFC_8187.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
