/** What every room stands on; knows no library word. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.researchhub.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
