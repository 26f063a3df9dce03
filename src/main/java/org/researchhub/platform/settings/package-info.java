/** What an administrator sets in hub.yaml, read once at start. */
@NamedInterface("settings")
@NullMarked
package org.researchhub.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
