package org.researchhub.files;

/** What the virus scanner said of a file. */
public sealed interface Scanning {

  /** It found nothing. */
  record Clean() implements Scanning {}

  /** No scanner is configured, which staff are to see. */
  record NotScanned() implements Scanning {}

  /** The file is not taken: something was found, or a configured scanner could not look. */
  record Refused(Reason reason) implements Scanning {}
}
