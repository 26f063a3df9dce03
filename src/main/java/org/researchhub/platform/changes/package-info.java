/** The numbered list of changes that everything readers see follows. */
@NamedInterface("changes")
@NullMarked
package org.researchhub.platform.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
