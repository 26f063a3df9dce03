package org.researchhub.files;

/** Says for what is not published yet whether it needs a staged file. */
public interface Claims {

  /** Whether something names the file with this SHA-512. */
  boolean claim(String sha512);
}
