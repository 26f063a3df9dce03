/** Messages to the centre: contact, technical support, requests. */
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
      "catalogue::web"
    })
@NullMarked
package org.researchhub.enquiries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
