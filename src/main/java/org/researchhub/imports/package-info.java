/** Files and pages in a known written form, and documents themselves, become drafts. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::web",
      "platform::cli",
      "platform::settings",
      "platform::http",
      "authorities",
      "catalogue",
      "files",
      "formats",
      "formats::record",
      "formats::registrations",
      "formats::webpage",
      "curation",
      "curation::merging",
      "curation::rules"
    })
@NullMarked
package org.researchhub.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
