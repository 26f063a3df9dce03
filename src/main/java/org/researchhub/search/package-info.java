/** Search over the published catalogue. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::changes",
      "platform::jobs",
      "platform::web",
      "platform::settings",
      "platform::cli",
      "catalogue",
      "catalogue::web",
      "files",
      "authorities",
      "formats",
      "formats::citations"
    })
@NullMarked
package org.researchhub.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
