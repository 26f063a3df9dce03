/** What programs read: JSON of publications, searches and words, citation files, linked data. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::changes",
      "platform::cli",
      "platform::web",
      "authorities",
      "catalogue",
      "files",
      "files::preservation",
      "formats",
      "formats::dublincore",
      "formats::citations",
      "search"
    })
@NullMarked
package org.researchhub.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
