/** The published benchmark: each figure beside the ceiling measured in the same run. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::cli",
      "platform::changes",
      "platform::jobs",
      "platform::settings",
      "authorities",
      "files",
      "files::ocfl",
      "files::preservation",
      "catalogue",
      "formats",
      "imports",
      "search",
      "search::lucene"
    })
@NullMarked
package org.researchhub.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
