package org.researchhub.platform.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Asks for the addresses of a host once and gives on only those that may be connected to. The
 * connection is made to what is given on: a name that answers otherwise the next time gains
 * nothing.
 */
record CheckedAddresses(Names names, List<String> allowed) implements DnsResolver {

  /** Where names are looked up. */
  @FunctionalInterface
  interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** A host that has an address in the own network. */
  static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1;

    NotPublic(String host) {
      super(host);
    }
  }

  boolean allows(String host, int port) {
    String bare = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    return allowed.contains(bare + ":" + port) || allowed.contains("[" + bare + "]:" + port);
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] all = allows(host, port) ? names.of(host) : resolve(host);
    return Arrays.stream(all).map(address -> new InetSocketAddress(address, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = names.of(host);
    if (!Arrays.stream(all).allMatch(PublicAddresses::isPublic)) {
      throw new NotPublic(host);
    }
    return all;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
