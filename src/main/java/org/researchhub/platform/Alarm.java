package org.researchhub.platform;

import java.util.Optional;

/** Something that an administrator should know of although the hub goes on working. */
public interface Alarm {

  /** One word, for figures. */
  String name();

  /** What is wrong, one sentence without a full stop; empty when nothing is. Must be quick. */
  Optional<String> raised();
}
