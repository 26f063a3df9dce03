package org.researchhub.files.preservation;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.researchhub.files.StoredBytes;

/**
 * A store in an open layout that can be read without this program. One process writes to it at a
 * time. Every failure of the disk or the network is an unchecked exception with its cause.
 */
public interface PreservationStore extends AutoCloseable {

  /** Where it is, for people. */
  String place();

  /** The object, or nothing when there is none or it was never finished. */
  Optional<StoredObject> find(String id);

  /**
   * Makes an object hold what it shall, as a new version of it; nothing when it holds that already.
   * What an earlier write, cut off by a crash, left unfinished is cleared away first. Bytes that
   * the object has are not stored again. Not durable before {@link #force}.
   *
   * @param bytes where bytes are, by SHA-512; a file that is nowhere is left out
   * @throws IllegalStateException when bytes are not what their digest says
   */
  StoredObject write(String id, Contents contents, Function<String, Optional<StoredBytes>> bytes);

  /**
   * Takes the versions above one away, all of them for 0, after copying the object to a folder
   * beside the store's work: for what a loss of power tore.
   */
  void takeBack(StoredObject object, long head);

  /**
   * Forces what the versions above one brought, and the folders that lead there: when it returns, a
   * loss of power no longer loses the object.
   */
  void force(StoredObject object, long above);

  /** Takes an object away with all its versions, durably; what is gone cannot be brought back. */
  void purge(String id);

  /** The ids of all objects; the caller closes. Slow: reads every object. */
  Stream<String> ids();

  /** The folders of all objects, be they sound or not; the caller closes. */
  Stream<String> folders();

  /** The id of the object in a folder; empty when its inventory cannot be read. */
  Optional<String> idOf(String folder);

  /** The places of all files of the object in a folder, in order. */
  List<String> files(String folder);

  /** A file of the store, by its place below the root. */
  StoredBytes bytes(String path, long size);

  /** How many bytes a file has; empty when it is not there. */
  Optional<Long> size(String path);

  /** Opens a file; the caller closes. Empty when it is not there. */
  Optional<InputStream> open(String path);

  /**
   * Reads everything of an object again, digests it, and holds it against the rules of the layout.
   *
   * @return what is wrong; empty when it is sound
   */
  List<Finding> examine(String folder);

  /** The same for the files at the root of the store, whose digests are given by path. */
  List<Finding> examineRoot(Map<String, String> digests);

  /** Forces the files at the root that describe the store, and answers their SHA-512 by path. */
  Map<String, String> describing(Set<String> but);

  /** Puts good bytes in the place of a damaged or missing file, durably. The caller closes. */
  void replace(String path, InputStream bytes);

  /** A small file beside the objects, at the root of the store; empty when it is not there. */
  Optional<String> note(String name);

  /**
   * Writes a small file at the root, durably.
   *
   * @param anew whether it may take the place of one that is there
   * @return false when there is one and it may not be replaced
   */
  boolean writeNote(String name, String text, boolean anew);

  @Override
  void close();
}
