@NamedInterface("cli")
@NullMarked
package org.researchhub.api.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
