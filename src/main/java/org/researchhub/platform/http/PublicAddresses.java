package org.researchhub.platform.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Tells addresses of the public Internet from those of this machine and of the own network. */
final class PublicAddresses {

  /** The registry of special addresses of IPv4, multicast and what is reserved beyond it. */
  private static final List<Block> SPECIAL_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  /** What the Internet uses of IPv6, and what of that is a tunnel, a document's or a protocol's. */
  private static final Block GLOBAL_6 = Block.of("2000::/3");

  private static final List<Block> SPECIAL_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
  private static final Block NAT64 = Block.of("64:ff9b::/96");

  private PublicAddresses() {}

  private record Block(byte[] start, int bits) {

    static Block of(String written) {
      String[] parts = written.split("/");
      return new Block(bytes(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      int whole = bits / 8;
      int mask = 0xFF << (8 - bits % 8);
      return Arrays.equals(address, 0, whole, start, 0, whole)
          && (bits % 8 == 0 || ((address[whole] ^ start[whole]) & mask & 0xFF) == 0);
    }
  }

  private static List<Block> blocks(String... written) {
    return Arrays.stream(written).map(Block::of).toList();
  }

  private static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }

  /** An address that stands for one of IPv4 is judged by that one. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address four -> SPECIAL_4.stream().noneMatch(block -> block.holds(bytes));
      case Inet6Address six when NAT64.holds(bytes) -> isPublic(lastFour(bytes));
      case Inet6Address six ->
          GLOBAL_6.holds(bytes) && SPECIAL_6.stream().noneMatch(block -> block.holds(bytes));
      default -> false;
    };
  }

  private static InetAddress lastFour(byte[] bytes) {
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
