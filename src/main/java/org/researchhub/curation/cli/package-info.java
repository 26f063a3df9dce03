@NamedInterface("cli")
@NullMarked
package org.researchhub.curation.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
