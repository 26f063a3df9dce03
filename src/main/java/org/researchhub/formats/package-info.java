/** One folder for each written form, reader beside writer. */
@ApplicationModule(allowedDependencies = {"platform", "platform::web", "catalogue", "authorities"})
@NullMarked
package org.researchhub.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
