package org.researchhub.files.preservation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an object shall hold.
 *
 * @param version the thing's own version
 * @param message what this version is, for people who read the store without this program
 * @param actor who made it
 * @param alone whether nothing of earlier versions may remain: a removal for legal reasons
 * @param texts what the program writes, by path
 * @param files SHA-512 of files that were taken in, by path
 */
public record Contents(
    long version,
    String message,
    String actor,
    boolean alone,
    SortedMap<String, byte[]> texts,
    SortedMap<String, String> files) {

  /** Texts only, nothing taken away. */
  public static Contents of(long version, String message, String actor, Map<String, byte[]> texts) {
    return new Contents(version, message, actor, false, new TreeMap<>(texts), new TreeMap<>());
  }
}
