/**
 * What is not published yet: drafts, the rules for publishing them, likely duplicates and merges.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::changes",
      "platform::jobs",
      "platform::web",
      "platform::cli",
      "platform::settings",
      "authorities",
      "catalogue",
      "files",
      "files::preservation",
      "formats"
    })
@NullMarked
package org.researchhub.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
