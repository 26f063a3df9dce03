package org.researchhub.files;

/** What became of a file that was handed in. */
public sealed interface Staging permits StagedFile, Staging.Refused {

  /** It was not taken in, and nothing of it is kept. */
  record Refused(Reason reason) implements Staging {}
}
