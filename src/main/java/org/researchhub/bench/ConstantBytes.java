package org.researchhub.bench;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the constant page answers with: the ceiling of answering. Only while measuring. */
@Component
@ConditionalOnProperty("hub.bench")
public class ConstantBytes {

  public static final String PATH = "/bench/constant";

  private volatile byte[] gzipped = new byte[0];

  public byte[] gzipped() {
    return gzipped;
  }

  void hold(byte[] page) {
    gzipped = page;
  }
}
