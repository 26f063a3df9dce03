/** Files and pages in a known written form become drafts. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::web",
      "platform::cli",
      "authorities",
      "catalogue",
      "formats",
      "curation",
      "curation::rules"
    })
@NullMarked
package org.researchhub.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
