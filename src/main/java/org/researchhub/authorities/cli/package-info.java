/** Commands about vocabularies. */
@NamedInterface("cli")
@NullMarked
package org.researchhub.authorities.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
