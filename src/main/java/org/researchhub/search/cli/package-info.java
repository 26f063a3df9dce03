/** Commands about searching. */
@NamedInterface("cli")
@NullMarked
package org.researchhub.search.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
