package org.researchhub.platform.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How other sites are asked for what they know.
 *
 * @param enabled whether any is asked at all
 * @param allowed hosts with their ports, {@code host:port}, that may be asked though they are in
 *     the own network or at an unusual port
 * @param pause between two requests to one host
 * @param doi where DOIs are resolved
 * @param handle where handles are resolved
 * @param crossref the service of Crossref
 * @param datacite the service of DataCite
 */
public record OutboundSettings(
    boolean enabled,
    List<String> allowed,
    Duration pause,
    URI doi,
    URI handle,
    URI crossref,
    URI datacite) {

  static final String ENABLED = "hub.outbound.enabled";
  static final String ALLOWED = "hub.outbound.allowed";
  static final String PAUSE = "hub.outbound.pause";
  static final String DOI = "hub.outbound.doi";
  static final String HANDLE = "hub.outbound.handle";
  static final String CROSSREF = "hub.outbound.crossref";
  static final String DATACITE = "hub.outbound.datacite";

  static final List<String> KEYS =
      List.of(ENABLED, ALLOWED, PAUSE, DOI, HANDLE, CROSSREF, DATACITE);

  /** What holds when hub.yaml says nothing. */
  public static final OutboundSettings DEFAULT =
      new OutboundSettings(
          true,
          List.of(),
          Duration.ofSeconds(1),
          URI.create("https://doi.org"),
          URI.create("https://hdl.handle.net"),
          URI.create("https://api.crossref.org"),
          URI.create("https://api.datacite.org"));

  static OutboundSettings of(SettingValues values) {
    List<String> allowed =
        values.list(ALLOWED).stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    for (String host : allowed) {
      if (!host.matches("[^\\s/]+:[0-9]{1,5}")) {
        throw values.wrong(
            ALLOWED,
            "has a " + ALLOWED + " that is not a host with a port: " + host,
            "Write host:port.");
      }
    }
    return new OutboundSettings(
        values.flag(ENABLED),
        allowed,
        Duration.ofSeconds(values.number(PAUSE, DEFAULT.pause.toSeconds(), 0, 60)),
        base(values, DOI, DEFAULT.doi),
        base(values, HANDLE, DEFAULT.handle),
        base(values, CROSSREF, DEFAULT.crossref),
        base(values, DATACITE, DEFAULT.datacite));
  }

  private static URI base(SettingValues values, String key, URI otherwise) {
    String text = values.text(key);
    return text == null ? otherwise : values.address(key, text);
  }
}
