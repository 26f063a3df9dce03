/** Stored bytes: taken in, digested, kept, and given out by digest. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::changes",
      "platform::jobs",
      "platform::settings",
      "platform::web",
      "platform::cli",
      "authorities",
      "catalogue"
    })
@NullMarked
package org.researchhub.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
