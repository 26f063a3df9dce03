/** The staff's pages: drafts, the publication form, previews, imports, merges. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::db",
      "platform::jobs",
      "platform::web",
      "accounts",
      "authorities",
      "catalogue",
      "curation",
      "files",
      "files::web",
      "curation::rules",
      "curation::merging",
      "formats",
      "imports",
      "enquiries",
      "reading",
      "reading::web"
    })
@NullMarked
package org.researchhub.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
