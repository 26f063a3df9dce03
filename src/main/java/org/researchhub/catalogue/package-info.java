/** Publications as they are published: versions, identifiers, slugs, tombstones. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::changes",
      "platform::jobs",
      "platform::web",
      "platform::cli",
      "authorities"
    })
@NullMarked
package org.researchhub.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
