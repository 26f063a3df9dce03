package org.researchhub.files.preservation;

import java.util.List;

/** An object as it is read from a preservation store. */
public interface KeptObject {

  /** The thing's id, without the kind. */
  String id();

  /** The paths it holds now, in order. */
  List<String> paths();

  /**
   * The bytes at one of its paths; digested while they are read.
   *
   * @throws org.researchhub.platform.Fault naming the file, when they are damaged or not there
   */
  byte[] read(String path);
}
