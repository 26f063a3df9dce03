/** Two descriptions put together, statement by statement, and taken apart again. */
@NamedInterface("merging")
@NullMarked
package org.researchhub.curation.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
