/** Controlled words: themes, places, agencies, types, languages, legal instruments, and dates. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::changes",
      "platform::web",
      "platform::cli"
    })
@NullMarked
package org.researchhub.authorities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
