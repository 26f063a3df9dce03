/** The pages for reading: home, publication, versions, browsing, plain pages. */
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
      "catalogue::web",
      "files",
      "formats",
      "formats::citations",
      "api",
      "search",
      "projects",
      "projects::web",
      "internships",
      "internships::web",
      "enquiries"
    })
@NullMarked
package org.researchhub.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
