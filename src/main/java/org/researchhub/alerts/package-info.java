/** Ways to follow the hub without coming back to look: feeds. */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform::changes",
      "platform::web",
      "authorities",
      "catalogue",
      "search"
    })
@NullMarked
package org.researchhub.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
