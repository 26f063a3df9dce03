/** Internship calls and how to apply. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::changes",
      "platform::web",
      "platform::settings",
      "platform::cli",
      "authorities",
      "catalogue",
      "files",
      "files::preservation",
      "catalogue::web"
    })
@NullMarked
package org.researchhub.internships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
