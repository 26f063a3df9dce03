package org.researchhub.platform.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses as people and sites write them. */
public final class WebAddress {

  private static final Pattern WITH_HOST =
      Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*://)([^/?#]*)(.*)");

  private WebAddress() {}

  /**
   * The address in the form that can be asked for: without its fragment, and with letters beyond
   * ASCII written as the web wants them.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static URI of(String written) {
    String address = written.strip().replaceFirst("#.*", "");
    Matcher parts = WITH_HOST.matcher(address);
    try {
      return parts.matches()
          ? new URI(parts.group(1) + host(parts.group(2)) + escaped(parts.group(3)))
          : new URI(escaped(address));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String host(String host) {
    return host.chars().allMatch(c -> c < 0x80) ? host : IDN.toASCII(host);
  }

  private static String escaped(String text) {
    var escaped = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      if (one > ' ' && one < 0x7F && "\"<>\\^`{|}".indexOf(one) < 0) {
        escaped.append((char) one);
      } else {
        escaped.append("%%%02X".formatted(one & 0xFF));
      }
    }
    return escaped.toString();
  }
}
