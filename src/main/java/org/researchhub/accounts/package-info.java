/** The centre's staff: people, their roles, one-time links and sessions. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::web",
      "platform::cli",
      "platform::settings"
    })
@NullMarked
package org.researchhub.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
